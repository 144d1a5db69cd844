// Prints how large the package is for a program that bundles it: `node --import tsx bench/size.ts` after `pnpm build`.
import { coreSize, wholeSize } from './measure-size.ts';

const [core, whole] = [await coreSize(), await wholeSize()];
console.log(`core, without what is loaded when it is called: ${core.minified} bytes minified, ${core.gzip} gzip`);
console.log(`everything, openapi-fetch included:             ${whole.minified} bytes minified, ${whole.gzip} gzip`);
