// Prints how long importing the built package takes, in fresh processes: `node bench/import-time.ts` after `pnpm build`.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const runs = 21;
const entry = pathToFileURL(join(import.meta.dirname, '../dist/index.js')).href;
const program = `const t = performance.now(); await import(${JSON.stringify(entry)}); console.log(performance.now() - t);`;
const times = Array.from({ length: runs }, () =>
  Number(execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })),
).sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(share * (runs - 1))] ?? 0).toFixed(1);
console.log(`import, ${runs} processes: median ${at(0.5)} ms, fastest ${at(0)} ms, slowest ${at(1)} ms`);
