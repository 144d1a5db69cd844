import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../transcript.schema.json' with { type: 'json' };
import type { Transcript } from './transcript.ts';

/** A transcript and where it came from, such as `okta/assign`. */
export interface LoadedTranscript extends Transcript {
  readonly file: string;
}

const home = fileURLToPath(new URL('..', import.meta.url));
const isTranscript = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Transcript>(schema);

/**
 * Reads a transcript: one of ours by its name, `okta/assign`, or any file by its path, `./captured.json`.
 * Rejects when there is no such file, and when it is not a transcript, naming every member that is wrong.
 */
export async function loadTranscript(name: string): Promise<LoadedTranscript> {
  const isPath = name.endsWith('.json');
  const text = await readFile(isPath ? name : join(home, `${name}.json`), 'utf8');
  return { ...parseTranscript(text, name), file: isPath ? basename(name, '.json') : name };
}

/** Reads all transcripts of one provider's folder, such as `okta`, in the order of their names. */
export async function loadTranscripts(provider: string): Promise<readonly LoadedTranscript[]> {
  const files = (await readdir(join(home, provider))).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map((file) => loadTranscript(`${provider}/${basename(file, '.json')}`)));
}

/** Parses the text of a transcript, or throws an error that names every member that is wrong. */
export function parseTranscript(text: string, name: string): Transcript {
  const value: unknown = JSON.parse(text);
  if (isTranscript(value)) return value;
  const errors = (isTranscript.errors ?? []).map(({ instancePath, message, params }) => {
    const member = 'additionalProperty' in params ? ` ("${params.additionalProperty}")` : '';
    return `  ${instancePath || '/'} ${message}${member}`;
  });
  throw new Error(`${name} is not a transcript:\n${errors.join('\n')}`);
}
