/*
 * Reads HTTP/1.1 answers off a connection that carries one at a time: enough of RFC 9112 for a server of ours, and nothing
 * beside it, so that the generator costs a fraction of what it measures. autocannon was turned down: it gives no hand in
 * judging each answer, nor in choosing the next request by what is known so far.
 */

/** An answer, whole. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

interface Head {
  readonly status: number;
  /** Where the body begins. */
  readonly length: number;
  /** Bytes of the body; undefined when it comes in chunks. */
  readonly body: number | undefined;
}

const blank = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/** Puts answers together from whatever pieces arrive. */
export class AnswerReader {
  #bytes: Buffer = Buffer.alloc(0);
  #head: Head | undefined;

  /** Takes a piece and gives the answer that it completes, if it does. Fails when more comes than one answer. */
  push(piece: Buffer): Answer | undefined {
    this.#bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
    this.#head ??= readHead(this.#bytes);
    if (this.#head === undefined) return undefined;
    const { status, length, body } = this.#head;
    if (body === undefined) {
      return this.#bytes.subarray(-lastChunk.length).equals(lastChunk)
        ? this.#finish(status, joinChunks(this.#bytes.subarray(length)))
        : undefined;
    }
    if (this.#bytes.length > length + body) throw new Error('The server sent more than its answer');
    return this.#bytes.length === length + body ? this.#finish(status, this.#bytes.subarray(length)) : undefined;
  }

  #finish(status: number, body: Buffer | undefined): Answer | undefined {
    if (body === undefined) return undefined;
    this.#bytes = Buffer.alloc(0);
    this.#head = undefined;
    return { status, body };
  }
}

function readHead(bytes: Buffer): Head | undefined {
  const end = bytes.indexOf(blank);
  if (end < 0) return undefined;
  const text = bytes.toString('latin1', 0, end);
  const status = Number(text.slice(9, 12));
  const length = end + blank.length;
  if (status === 204 || status === 304) return { status, length, body: 0 };
  const size = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return { status, length, body: size === undefined ? undefined : Number(size) };
}

/** The body out of its chunks, or undefined when what looked like the last chunk was part of the body. @see RFC 9112 §7.1 */
function joinChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const line = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
  return undefined;
}
