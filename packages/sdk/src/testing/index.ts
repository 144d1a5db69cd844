export { type Dialect, fetchAs } from './fetch-as.ts';
export { fetchFrom, type Injected, type Injection } from './fetch-from.ts';
