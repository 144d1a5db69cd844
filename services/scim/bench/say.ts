/** Tells whoever waits what is going on. The tables alone go to the output. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
