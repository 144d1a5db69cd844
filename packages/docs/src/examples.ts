import { type Block, blocksOf, type Document } from './document.ts';

/** What there is to run, to check and to compare in a document. */
export interface Examples {
  readonly document: Document;
  /** Starts the service, in place of our own command. */
  readonly start: Block | undefined;
  /** Shell blocks to run, one after the other. */
  readonly session: readonly Block[];
  /** Shell blocks that are only read. */
  readonly unrun: readonly Block[];
  /** TypeScript that makes up the program of the document, and what of it can run. */
  readonly program: readonly Block[];
  readonly runnable: readonly Block[];
  /** TypeScript that is saved for the shell to run. */
  readonly files: readonly Block[];
  readonly json: readonly Block[];
  /** Output as the document shows it, with the shell block that printed it. */
  readonly shown: readonly { readonly output: Block; readonly command: Block }[];
}

const attributes: Readonly<Record<string, readonly string[]>> = {
  sh: ['no-run', 'status', 'serves'],
  ts: ['no-run', 'file'],
  json: ['answer'],
  text: ['output', 'map'],
};

/**
 * Sorts the blocks of a document by what is to be done with them.
 *
 * Fails for a block that could escape by mistake: an attribute or a spelling of a language that means nothing here, a reason
 * that is not given, an output without a command.
 */
export function examplesOf(document: Document): Examples {
  const blocks = blocksOf(document);
  for (const block of blocks) checkInfo(block, document);
  const of = (language: string) => blocks.filter((block) => block.language === language);
  const session = of('sh').filter((block) => isGuide(document) && !has(block, 'no-run') && !has(block, 'serves'));
  return {
    document,
    start: of('sh').find((block) => has(block, 'serves')),
    session,
    unrun: of('sh').filter((block) => !session.includes(block)),
    program: of('ts').filter((block) => !has(block, 'file')),
    runnable: of('ts').filter((block) => !has(block, 'file') && !has(block, 'no-run')),
    files: of('ts').filter((block) => has(block, 'file')),
    json: of('json'),
    shown: blocks
      .filter((block) => has(block, 'answer') || has(block, 'output'))
      .map((output) => ({ output, command: commandBefore(output, session, document) })),
  };
}

/** Commands are run where a reader is told to run them: in the README, and in the guides. */
function isGuide({ path }: Document): boolean {
  return path === 'README.md' || path.startsWith('packages/docs/guides/');
}

function has({ attributes: given }: Block, name: string): boolean {
  return given[name] !== undefined;
}

function checkInfo(block: Block, { path }: Document): void {
  const { line, language } = block;
  if (/^(bash|shell|console|typescript|javascript|js)$/.test(language))
    throw new Error(
      `${path}:${line} calls its language ${language}: here it is sh or ts, and anything else is not run`,
    );
  const unknown = Object.keys(block.attributes).find((name) => !attributes[language]?.includes(name));
  if (unknown) throw new Error(`${path}:${line} says ${unknown}, which means nothing for ${language}`);
  if (block.attributes['no-run']?.trim() === '') throw new Error(`${path}:${line} does not say why it is not run`);
}

function commandBefore(output: Block, session: readonly Block[], { path }: Document): Block {
  const command = session.findLast(({ line }) => line < output.line);
  if (!command) throw new Error(`${path}:${output.line} shows what no command before it has printed`);
  return command;
}
