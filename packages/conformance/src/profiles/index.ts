import type { Case } from '../case.ts';
import { contract } from './contract/index.ts';
import { entra } from './entra/index.ts';
import { okta } from './okta/index.ts';
import { rfc7643 } from './rfc7643/index.ts';
import { rfc7644 } from './rfc7644/index.ts';
import { rfc9865 } from './rfc9865/index.ts';

/** Every case of every profile, in the order in which they run. */
export const allCases: readonly Case[] = [...rfc7643, ...rfc7644, ...rfc9865, ...okta, ...entra, ...contract];
