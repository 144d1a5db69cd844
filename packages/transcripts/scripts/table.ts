/** Prints which transcript covers which operation of which provider, as a Markdown table. */

import { loadTranscripts, providers } from '../src/index.ts';
import schema from '../transcript.schema.json' with { type: 'json' };

const operations: readonly string[] = schema.$defs.operation.enum;

async function rowOf(provider: string): Promise<string> {
  const transcripts = await loadTranscripts(provider);
  const cells = operations.map((operation) =>
    transcripts
      .filter((transcript) => transcript.operations?.includes(operation))
      .map(({ file }) => file.replace(`${provider}/`, ''))
      .join('<br>'),
  );
  return `| ${[provider, ...cells].join(' | ')} |`;
}

console.log(`| ${['provider', ...operations].join(' | ')} |`);
console.log(`|${'---|'.repeat(operations.length + 1)}`);
for (const provider of providers) console.log(await rowOf(provider));
