/*
 * Reads a statement as far as needed to say whether each table of companies' rows in it is held to one company. A statement is a
 * tree of selects; each names tables under aliases. An alias is held when its company equals a parameter, a company's number, or
 * the company of another alias that is held, here or in a select around.
 */

/** A select with what stands in it directly: the selects inside are cut out and are its parts. */
interface Scope {
  readonly text: string;
  readonly parts: readonly Scope[];
}

/** The tables in a statement that are not held to a company, each as `table alias`. */
export function unheldTables(sql: string, tables: ReadonlySet<string>): readonly string[] {
  return unheld(scopeOf(sql.replaceAll(/'[^']*'/g, "''").replaceAll('"', '')), tables, new Set());
}

/** Cuts a text at its brackets; a bracket that holds no select stays part of the text around it. */
function scopeOf(sql: string): Scope {
  const open: { text: string; parts: Scope[] }[] = [{ text: '', parts: [] }];
  for (const character of sql) {
    const top = open.at(-1);
    if (!top) throw new Error(`brackets do not match in ${sql}`);
    if (character === '(') open.push({ text: '', parts: [] });
    else if (character === ')') {
      open.pop();
      const around = open.at(-1);
      if (/^\s*select\b/.test(top.text)) around?.parts.push(top);
      else if (around) {
        around.text += `(${top.text})`;
        around.parts.push(...top.parts);
      }
    } else top.text += character;
  }
  const [whole] = open;
  if (!whole || open.length > 1) throw new Error(`brackets do not match in ${sql}`);
  return whole;
}

function unheld(scope: Scope, tables: ReadonlySet<string>, around: ReadonlySet<string>): readonly string[] {
  // Both sides of a union are selects of their own.
  const sides = scope.text.split(/\bunion all\b/);
  const held = new Set(around);
  const own = sides.flatMap((text) => {
    const named = tablesIn(text);
    const here = heldIn(text, named, around);
    for (const alias of here) held.add(alias);
    return named.filter(({ table, alias }) => tables.has(table) && !here.has(alias) && !insertsCompany(text, table));
  });
  return [
    ...own.map(({ table, alias }) => `${table} ${alias}`),
    ...scope.parts.flatMap((part) => unheld(part, tables, held)),
  ];
}

interface Named {
  readonly table: string;
  readonly alias: string;
}

function tablesIn(text: string): readonly Named[] {
  const found = text.matchAll(
    /\b(?:from|join|update|into|using)\s+(\w+)(?:\s+as\s+(\w+))?((?:\s*,\s*\w+\s+as\s+\w+)*)/g,
  );
  return [...found].flatMap(([, table = '', alias, more = '']) => [
    { table, alias: alias ?? table },
    ...[...more.matchAll(/(\w+)\s+as\s+(\w+)/g)].map(([, other = '', name = '']) => ({ table: other, alias: name })),
  ]);
}

const parameter = String.raw`(?:\$\d+(?:::\w+)?|\+?\?)`;

function heldIn(text: string, named: readonly Named[], around: ReadonlySet<string>): ReadonlySet<string> {
  const held = new Set<string>();
  const isHeld = (alias: string) => held.has(alias) || around.has(alias);
  if (new RegExp(String.raw`(?<![.\w])company = ${parameter}`).test(text) && named[0]) held.add(named[0].alias);
  for (const { alias } of named) {
    if (new RegExp(String.raw`\b${alias}\.company = ${parameter}`).test(text)) held.add(alias);
    if (new RegExp(String.raw`\b${alias}\.(?:key|number) = ${parameter}`).test(text)) held.add(alias);
  }
  const equalities = [...text.matchAll(/\b(\w+)\.(?:company|number) = (\w+)\.(?:company|number)\b/g)];
  for (let grew = true; grew; ) {
    grew = false;
    for (const [, one = '', other = ''] of equalities) {
      if (isHeld(one) === isHeld(other)) continue;
      held.add(isHeld(one) ? other : one);
      grew = true;
    }
  }
  return held;
}

function insertsCompany(text: string, table: string): boolean {
  return new RegExp(String.raw`^\s*insert into ${table} \(company,`).test(text);
}
