/*
 * The TypeScript of a document is one program, read from top to bottom: a block sees what the blocks before it have named, and
 * may name it anew. Each block after the first is therefore a scope inside the one before. Imports stand together in the first
 * line, and everything else keeps the line that it has in the document, so that an error points at it.
 */
import type { Block, Document } from './document.ts';

const namedImport = /^import (type )?\{([^}]*)\} from ('[^']+');[ \t]*$/gm;
const otherImport = /^import [^{};]+;[ \t]*$/gm;

/** Writes the TypeScript blocks of a document as one program with the same lines. */
export function programOf({ text }: Document, blocks: readonly Block[]): string {
  const lines = text.split('\n').map(() => '');
  const imports = new Imports();
  for (const [index, block] of blocks.entries()) {
    if (index > 0) lines[block.line - 1] = '{';
    for (const [offset, line] of imports.takeFrom(block.text).split('\n').entries()) lines[block.line + offset] = line;
  }
  lines[0] = `${imports.print()} export {}; ${lines[0]}`;
  return `${lines.join('\n')}\n${'}'.repeat(Math.max(0, blocks.length - 1))}\n`;
}

/** The imports of several blocks, each name once. */
class Imports {
  readonly #names = new Map<string, Set<string>>();
  readonly #others = new Set<string>();

  /** Takes the imports out of a block and leaves its lines where they are. */
  takeFrom(text: string): string {
    const withoutNamed = text.replace(namedImport, (found, type = '', names: string, from: string) => {
      const known = this.#names.get(from) ?? new Set();
      this.#names.set(from, known);
      for (const name of names.split(',').map((part) => part.trim())) if (name !== '') known.add(type + name);
      return blankLines(found);
    });
    return withoutNamed.replace(otherImport, (found) => {
      this.#others.add(found.trim());
      return blankLines(found);
    });
  }

  print(): string {
    const named = [...this.#names].map(([from, names]) => `import { ${[...names].join(', ')} } from ${from};`);
    return [...named, ...this.#others].join(' ');
  }
}

function blankLines(text: string): string {
  return text.replace(/[^\n]/g, '');
}
