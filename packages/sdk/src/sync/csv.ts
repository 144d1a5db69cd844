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
  /** Inside of quotes, or right behind the closing one. */
  #quote: 'none' | 'open' | 'closed' = 'none';
  /** Text that waits for what follows: a quote or a carriage return at the end of a piece, or a header whose end is not seen. */
  #held = '';

  *read(piece: string): Generator<CsvRow> {
    let text = this.#held + piece;
    this.#held = '';
    if (this.#separator === undefined) {
      if (!/[\r\n]/.test(text)) {
        this.#held = text;
        return;
      }
      text = this.#begin(text);
    }
    if (/["\r]$/.test(text)) {
      this.#held = text.slice(-1);
      text = text.slice(0, -1);
    }
    yield* this.#walk(text);
  }

  *end(): Generator<CsvRow> {
    const text = this.#separator === undefined ? this.#begin(this.#held) : this.#held;
    yield* this.#walk(text);
    if (this.#quote === 'open') throw new CsvError(this.#row, 'a quoted cell does not end');
    yield* this.#endRow();
  }

  /** Drops the byte order mark, and learns the separator from the header. */
  #begin(text: string): string {
    const clean = text.startsWith(bom) ? text.slice(1) : text;
    const header = clean.split(/[\r\n]/, 1)[0] ?? '';
    const count = (separator: string) => header.split(separator).length;
    this.#separator = [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
    return clean;
  }

  *#walk(text: string): Generator<CsvRow> {
    for (let at = 0; at < text.length; at++) {
      const character = text[at];
      if (this.#quote === 'open') {
        if (character !== '"') this.#cell += character;
        else if (text[at + 1] === '"') {
          this.#cell += '"';
          at++;
        } else this.#quote = 'closed';
      } else if (character === this.#separator) this.#endCell();
      else if (character === '\n' || character === '\r') {
        if (character === '\r' && text[at + 1] === '\n') at++;
        yield* this.#endRow();
      } else if (character === '"' && this.#quote === 'none' && this.#cell === '') this.#quote = 'open';
      else if (this.#quote === 'closed') throw new CsvError(this.#row, `text follows the quoted cell "${this.#cell}"`);
      else this.#cell += character;
    }
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
