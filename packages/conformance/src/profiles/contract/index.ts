import { groups } from './groups.ts';
import { http } from './http.ts';
import { operations } from './operations.ts';
import { patching } from './patching.ts';
import { queries } from './queries.ts';
import { replacing } from './replacing.ts';
import { values } from './values.ts';

/** The contract of MetaCompliance: its OpenAPI document, and its choices where the standard leaves one. */
export const contract = [...operations, ...http, ...replacing, ...values, ...patching, ...groups, ...queries];
