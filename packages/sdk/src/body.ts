import { readOnly } from './generated/read-only.ts';
import { coreUrn, type Endpoint, enterpriseUser } from './views.ts';

type Plain = Readonly<Record<string, unknown>>;

/**
 * The body of a POST or PUT: without read-only attributes, which an object that was read brings along, and with the
 * `schemas` that its attributes call for when it has none.
 * @see RFC 7644 §3.3, §3.5.1
 */
export function writable(endpoint: Endpoint, resource: object): Plain {
  const body = readOnly[endpoint].reduce<Plain>(without, resource as Plain);
  if (body.schemas !== undefined) return body;
  return { schemas: [coreUrn[endpoint], ...(body[enterpriseUser] ? [enterpriseUser] : [])], ...body };
}

/** The same object without the attribute at the end of the steps; a list is gone through value by value. */
function without(value: Plain, [name, ...rest]: readonly string[]): Plain {
  if (name === undefined || !(name in value)) return value;
  const { [name]: part, ...others } = value;
  if (rest.length === 0) return others;
  if (Array.isArray(part)) return { ...value, [name]: part.map((one) => without(Object(one), rest)) };
  return Object(part) === part ? { ...value, [name]: without(part as Plain, rest) } : value;
}
