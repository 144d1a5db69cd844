/*
 * Comma separated values as RFC 4180 has them and as spreadsheets save them: quotes, line breaks inside of quotes, either line
 * end, a byte order mark, semicolons instead of commas (where the decimal sign is a comma), or tabs. It is read in pieces, so
 * that the file is never in memory as a whole, and what is broken is named by its row.
 */

/** A file that cannot be read as people. `row` counts lines of the table from 1, the header being 1. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
  readonly row: number;

  constructor(row: number, message: string) {
    super(`Row ${row}: ${message}`);
    this.row = row;
  }
}

/** One row as it stands in the file. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const bom = '\uFEFF';

/**
 * Splits text into rows. Empty lines are passed over, but counted.
 * @throws CsvError for a quote that does not end, or that ends in the middle of a cell
 */
export async function* readCsv(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const reader = new Reader();
  for await (const piece of pieces) yield* reader.read(piece);
  yield* reader.end();
}

class Reader {
  #separator: string | undefined;
  #row = 1;
  #cells: string[] = [];
  #cell = '';
  /** Inside of quotes, or behind a quote that ends them unless another one follows. */
  #quote: 'none' | 'open' | 'closed' = 'none';
  /** Whether a carriage return ended the row, so that a line feed belongs to it. */
  #isReturned = false;
  /** The beginning, until the header is there as a whole. */
  #beginning = '';

  *read(piece: string): Generator<CsvRow> {
    if (this.#separator !== undefined) {
      yield* this.#walk(piece);
      return;
    }
    this.#beginning += piece;
    if (/[\r\n]/.test(this.#beginning)) yield* this.#begin();
  }

  *end(): Generator<CsvRow> {
    if (this.#separator === undefined) yield* this.#begin();
    if (this.#quote === 'open') throw new CsvError(this.#row, 'a quoted cell does not end');
    yield* this.#endRow();
  }

  /** Drops the byte order mark, learns the separator from the header and reads on from there. */
  *#begin(): Generator<CsvRow> {
    const text = this.#beginning.startsWith(bom) ? this.#beginning.slice(1) : this.#beginning;
    const header = text.split(/[\r\n]/, 1)[0] ?? '';
    const count = (separator: string) => header.split(separator).length;
    this.#separator = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
    yield* this.#walk(text);
  }

  *#walk(text: string): Generator<CsvRow> {
    for (const character of text) {
      const isReturned = this.#isReturned;
      this.#isReturned = false;
      if (this.#quote === 'open') this.#readQuoted(character);
      else if (character === this.#separator) this.#endCell();
      else if (character === '\r' || (character === '\n' && !isReturned)) {
        this.#isReturned = character === '\r';
        yield* this.#endRow();
      } else if (character !== '\n') this.#readBare(character);
    }
  }

  #readQuoted(character: string): void {
    if (character === '"') this.#quote = 'closed';
    else this.#cell += character;
  }

  #readBare(character: string): void {
    if (this.#quote === 'closed') {
      if (character !== '"') throw new CsvError(this.#row, `text follows the quoted cell "${this.#cell}"`);
      this.#cell += character;
      this.#quote = 'open';
    } else if (character === '"' && this.#cell === '') this.#quote = 'open';
    else this.#cell += character;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#quote = 'none';
  }

  *#endRow(): Generator<CsvRow> {
    this.#endCell();
    const cells = this.#cells;
    this.#cells = [];
    const row = this.#row++;
    if (cells.length > 1 || cells[0] !== '') yield { row, cells };
  }
}
