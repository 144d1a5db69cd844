import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the whole repository. */
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** A Markdown file of the repository. */
export interface Document {
  /** Its path inside the repository. */
  readonly path: string;
  readonly text: string;
}

/** A fenced block of code. */
export interface Block {
  /** Line of the opening fence; the first line of a document is 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language: `no-run="why"`, `status="400"`, or a bare word, which counts as empty text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const notOurs = new Set(['node_modules', 'dist', 'data', 'coverage']);

/** Reads every Markdown file of the repository, in the order of their paths. */
export function readDocuments(folder = repository): readonly Document[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isOurs(entry.name) ? readDocuments(path) : [];
    return entry.isFile() && entry.name.endsWith('.md') ? [readDocument(relative(repository, path))] : [];
  });
}

/** Reads one file by its path inside the repository. */
export function readDocument(path: string): Document {
  return { path, text: readFileSync(join(repository, path), 'utf8') };
}

function isOurs(folder: string): boolean {
  return !folder.startsWith('.') && !notOurs.has(folder);
}

/** Finds the fenced blocks of a document, those inside a list too. Fails when one is never closed. */
export function blocksOf({ path, text }: Document): readonly Block[] {
  const blocks: Block[] = [];
  let open: { line: number; indent: string; fence: string; info: string; lines: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, indent = '', fence = '', info = ''] = /^( *)(`{3,})(.*)$/.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== '') open = { line: index + 1, indent, fence, info, lines: [] };
    } else if (fence === open.fence && info.trim() === '') {
      blocks.push({ line: open.line, ...parseInfo(open.info), text: open.lines.join('\n') });
      open = undefined;
    } else open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
  }
  if (open) throw new Error(`${path}:${open.line} opens a block of code that is never closed`);
  return blocks;
}

function parseInfo(info: string): Pick<Block, 'language' | 'attributes'> {
  const [, language = '', rest = ''] = /^\s*([\w+-]*)(.*)$/.exec(info) ?? [];
  const attributes = [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]);
  return { language, attributes: Object.fromEntries(attributes) };
}
