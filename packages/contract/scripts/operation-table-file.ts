import {
  componentName,
  type Document,
  methods,
  type Operation,
  type Parameter,
  type PathItem,
  type Response,
  resolve,
} from './document.ts';

const head = `
import type { SchemaName } from './validators.js';
import type { operations } from './types.ts';

export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  /** Type of the value; of each value when it is a list. */
  readonly type: 'string' | 'integer' | 'boolean';
  /** Whether the value is a list, separated by commas. */
  readonly list: boolean;
  /** The only values there are. */
  readonly enum?: readonly string[];
  readonly format?: 'date-time' | 'int32';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

export interface OperationResponse {
  /** The component the body fits; absent when there is no body, or one that is not JSON. */
  readonly schema?: SchemaName;
  /** Header fields that the answer must carry. */
  readonly headers: readonly string[];
}

/** What the document says about an operation, as far as routes, validation and clients need it at run time. */
export interface OperationEntry {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the address of the document's server. */
  readonly path: string;
  readonly tag: string;
  /** Whoever calls needs one of these roles; absent where the document has none. */
  readonly roles?: readonly string[];
  readonly parameters: readonly OperationParameter[];
  /** The component the request's body fits; absent when there is none. */
  readonly requestSchema?: SchemaName;
  /** By status. */
  readonly responses: Readonly<Record<string, OperationResponse>>;
}

/** Every operation of the document. */
export const operationTable: { readonly [Id in keyof operations]: OperationEntry } = `;

/** Source of src/operation-table.ts. */
export function operationTableFile(document: Document): string {
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [[operation.operationId, entry(document, { path, method, item, operation })]] : [];
    }),
  );
  return `${head}${JSON.stringify(Object.fromEntries(entries), undefined, 2)};\n`;
}

interface Place {
  readonly path: string;
  readonly method: string;
  readonly item: PathItem;
  readonly operation: Operation;
}

function entry(document: Document, { path, method, item, operation }: Place): object {
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => resolve(document, one));
  const body = operation.requestBody;
  const roles = (operation.security ?? document.security ?? []).flatMap((ways) => Object.values(ways).flat());
  return {
    method: method.toUpperCase(),
    path,
    tag: operation.tags[0],
    ...(roles.length > 0 && { roles }),
    parameters: parameters.map(parameter),
    requestSchema: body && schemaOf(body.content),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, one]) => [status, response(resolve(document, one))]),
    ),
  };
}

function parameter({ name, in: place, required = false, schema }: Parameter): object {
  const list = schema.type === 'array';
  const { type, enum: words, format, minimum, maximum, maxLength } = (list && schema.items) || schema;
  // What is undefined is left out when the table is printed.
  return { name, in: place, required, type, list, enum: words, format, minimum, maximum, maxLength };
}

function response({ content, headers }: Response): object {
  return { schema: content && schemaOf(content), headers: Object.keys(headers ?? {}) };
}

/** Bodies that are JSON are components, so that their validators have a name. Others have no schema that could be checked. */
function schemaOf(content: NonNullable<Response['content']>): string | undefined {
  const json = Object.entries(content).find(([type]) => /[/+]json$/.test(type))?.[1];
  if (json === undefined) return undefined;
  if (!json.schema.$ref) throw new Error(`A body is no component: ${JSON.stringify(content)}`);
  return componentName(json.schema.$ref);
}
