import type { Readable, Writable } from 'node:stream';

/** What the command talks to: the process itself, or a test. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** Replaces the network in tests. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

/** Colours the text when the stream is a terminal and NO_COLOR is not set. */
export function paint(
  style: keyof typeof styles,
  text: string,
  stream: Terminal['stdout'],
  env: Terminal['env'],
): string {
  return stream.isTTY && !env.NO_COLOR ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
}

/** Lays out rows in columns as wide as their widest value, under their names. */
export function table(rows: readonly Readonly<Record<string, string>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A line that shows how far long work is. On what is no terminal it is silent. */
export function progressBar(stream: Terminal['stderr']): {
  show(done: number, total: number, what: string): void;
  end(): void;
} {
  const width = 24;
  let shown = 0;
  return {
    show(done, total, what) {
      const now = performance.now();
      if (!stream.isTTY || (done < total && now - shown < 100)) return;
      shown = now;
      const filled = Math.round((done / Math.max(1, total)) * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      stream.write(
        `\r\u001b[2K${bar} ${done.toLocaleString('en')}/${total.toLocaleString('en')}  ${what.slice(0, 60)}`,
      );
    },
    end() {
      if (stream.isTTY && shown > 0) stream.write('\r\u001b[2K');
    },
  };
}

/** Counts with the right noun: `1 user`, `2 users`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
