import type { Document } from './document.ts';

/** Components whose type is exported under another name, because theirs means something else to a reader of code. */
const renamed: Readonly<Record<string, string>> = { Schema: 'SchemaDefinitionResource', Error: 'ErrorMessage' };

/** Components that only serve to build others, and those whose views are written out below. */
const internal = [
  'UserAttributes',
  'GroupAttributes',
  'ListResponseAttributes',
  'Id',
  'ExternalId',
  'Supported',
  'User',
  'Group',
  'Meta',
  'UserListResponse',
  'GroupListResponse',
];

const imports = `
import type { components, operations, Readable, Writable } from './types.ts';

export type { components, operations, paths, Readable, Writable } from './types.ts';

type Schemas = components['schemas'];

/** The name of an operation of the document. */
export type OperationId = keyof operations;
`;

const scimViews = `
/** What an answer holds when no \`attributes\` or \`excludedAttributes\` was asked for: everything mandatory is there. */
export type User = Readable<Schemas['User'] & Schemas['UserInput']> & { active: boolean; meta: Meta };
/** A user of which an answer holds the attributes that were asked for. */
export type PartialUser = Readable<Schemas['User']>;
/** What an answer holds when no \`attributes\` or \`excludedAttributes\` was asked for: everything mandatory is there. */
export type Group = Readable<Schemas['Group'] & Schemas['GroupInput']> & { meta: Meta };
/** A group of which an answer holds the attributes that were asked for. */
export type PartialGroup = Readable<Schemas['Group']>;
/** A page of users, when no \`attributes\` or \`excludedAttributes\` was asked for. */
export type UserListResponse = Readable<Schemas['ListResponseAttributes']> & { Resources: User[] };
/** A page of groups, when no \`attributes\` or \`excludedAttributes\` was asked for. */
export type GroupListResponse = Readable<Schemas['ListResponseAttributes']> & { Resources: Group[] };
/** Facts about a resource, all of them: an answer that shows meta at all shows them together. */
export type Meta = Required<Readable<Schemas['Meta']>>;
`;

/** Source of src/index.ts: a read view of every component, and write views of what requests carry. */
export function scimIndexFile(document: Document): string {
  return `${imports}\n${modules(['schemas.ts', ...common])}${scimViews}${aliases(document, internal)}`;
}

/** Source of src/admin/index.ts: the same for the operators' document, which has no views of one's own making. */
export function adminIndexFile(document: Document): string {
  return `${imports}\n${modules(common)}\n${aliases(document, [])}`;
}

const common = ['document.ts', 'operation-table.ts', 'validators.js'];

function modules(files: readonly string[]): string {
  return files.map((file) => `export * from './${file}';\n`).join('');
}

function aliases(document: Document, omitted: readonly string[]): string {
  return Object.keys(document.components.schemas)
    .filter((name) => !omitted.includes(name))
    .sort()
    .map((name) => {
      const view = name.endsWith('Input') ? 'Writable' : 'Readable';
      return `export type ${renamed[name] ?? name} = ${view}<Schemas['${name}']>;\n`;
    })
    .join('');
}
