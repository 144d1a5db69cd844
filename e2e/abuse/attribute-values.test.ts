/*
 * Every attribute of the contract with values that it cannot have, through POST, PUT and PATCH alike: the tables are made from the
 * schema definitions, so an attribute that is added is tried too. Each refusal names the attribute and the rule.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AttributeDefinition,
  commonAttributes,
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  userSchemaDefinition,
} from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { coreGroup, coreUser, enterpriseUser, type Members, patchOp, userBody } from '../messages.ts';
import { annOf, assertAllRefused, assertCarriedOut, assertRefused, groupOf, inWorlds, type Place } from './world.ts';

/** An attribute or sub-attribute and how to write it. */
interface Subject {
  /** As a message names it. */
  readonly name: string;
  readonly path: string;
  readonly definition: AttributeDefinition;
  /** What stands in the body of a resource for a value of it. */
  readonly members: (value: unknown) => Members;
}

const kept = ({ mutability, name }: AttributeDefinition) =>
  mutability !== 'readOnly' && name !== '$ref' && name !== 'schemas';
const externalId = commonAttributes.filter(({ name }) => name === 'externalId');

function subjectsOf(attributes: readonly AttributeDefinition[], urn = ''): readonly Subject[] {
  const prefix = urn === '' ? '' : `${urn}:`;
  const wrap = (members: Members): Members => (urn === '' ? members : { [urn]: members });
  return attributes.filter(kept).flatMap((definition) => {
    const { name, multiValued, subAttributes = [], type } = definition;
    const whole: Subject = {
      name: prefix + name,
      path: prefix + name,
      definition,
      members: (value) => wrap({ [name]: value }),
    };
    const parts = subAttributes.filter(kept).map((part): Subject => {
      const valued = (value: unknown) => ({ ...needed(definition, part), [part.name]: value });
      return {
        name: `${prefix}${name}.${part.name}`,
        path: `${prefix}${name}.${part.name}`,
        definition: part,
        members: (value) => wrap({ [name]: multiValued ? [valued(value)] : valued(value) }),
      };
    });
    return type === 'complex' ? [whole, ...parts] : [whole];
  });
}

/** What must stand beside a sub-attribute so that nothing but its own value is wrong. */
function needed({ name, multiValued }: AttributeDefinition, part: AttributeDefinition): Members {
  if (name === 'name') return { givenName: 'Ann', familyName: 'Archer' };
  return multiValued && part.name !== 'value' && name === 'emails' ? { value: 'ann@acme.example' } : {};
}

const userSubjects = [
  ...subjectsOf([...externalId, ...userSchemaDefinition.attributes]),
  ...subjectsOf(enterpriseUserSchemaDefinition.attributes, enterpriseUser),
];
const groupSubjects = subjectsOf([
  ...externalId,
  ...groupSchemaDefinition.attributes.filter(({ name }) => name !== 'members'),
]);

const user = (members: Members): Members => userBody('carol', members);
const group = (members: Members): Members => ({ schemas: [coreGroup], displayName: 'Group', ...members });

/** The doors by which a value comes in. */
function doorsTo(subject: Subject, value: unknown, isUser: boolean, place: Place): readonly Sending[] {
  const [list, one] = isUser ? ['/Users', annOf(place)] : ['/Groups', groupOf(place)];
  const body = isUser ? user(subject.members(value)) : group(subject.members(value));
  const patch = patchOp({ op: 'replace', path: subject.path, value });
  return [
    { method: 'POST', path: list, body },
    { method: 'PUT', path: one, body },
    { method: 'PATCH', path: one, body: patch },
    { method: 'PATCH', path: one, body: patchOp({ op: 'add', value: { [subject.path]: value } }) },
  ];
}

/** Values that are of no use to the type. One-element arrays and the texts "true" and "false" are tolerances, not here. */
function misfits({ type, multiValued }: AttributeDefinition): readonly unknown[] {
  const list = [[1], [2]];
  if (type === 'complex') return multiValued ? ['text', 1, [true], ['text', 'text']] : [1, true, list];
  return type === 'boolean' ? ['yes', '', 1, {}, list] : [1, true, { toString: 1 }, list];
}

inWorlds('a value of the wrong type', (world) => {
  for (const [subjects, isUser] of [
    [userSubjects, true],
    [groupSubjects, false],
  ] as const) {
    for (const subject of subjects) {
      test(`${subject.name} refuses what is no ${subject.definition.type}`, async () => {
        const tries = misfits(subject.definition).flatMap((value) => doorsTo(subject, value, isUser, world().here));
        const words = [subject.name.replace(/^urn.*:/, '')];
        const answers = await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidValue', words });
        for (const answer of answers) assert.match(bodyOf<{ detail: string }>(answer).detail, /must|more than|needs/);
      });
    }
  }
});

/** The shortest text that is too long and the longest that is not; of binary, in bytes. */
function texts({
  maxLength = 0,
  type,
}: AttributeDefinition): readonly [tooLong: string, longest: string, number: string] {
  if (type === 'binary') {
    return [Buffer.alloc(65_537).toString('base64'), Buffer.alloc(65_536).toString('base64'), '65536 bytes'];
  }
  const start = type === 'reference' ? 'https://' : '';
  const fill = (length: number) => start + 'x'.repeat(length - start.length);
  return [fill(maxLength + 1), fill(maxLength), `${maxLength} characters`];
}

inWorlds('a value that is too long', (world) => {
  for (const [subjects, isUser] of [
    [userSubjects, true],
    [groupSubjects, false],
  ] as const) {
    for (const subject of subjects.filter(({ definition }) => definition.maxLength !== undefined)) {
      const [tooLong, longest, number] = texts(subject.definition);
      test(`${subject.name} takes ${number} and not one more`, async () => {
        const words = [subject.name.replace(/^urn.*:/, ''), number];
        const tries = doorsTo(subject, tooLong, isUser, world().here);
        await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidValue', words });
        const [create] = doorsTo(subject, longest, isUser, world().here);
        if (!create) return;
        const { id } = bodyOf<{ id: string }>(await assertCarriedOut(world(), create));
        await assertCarriedOut(world(), { method: 'DELETE', path: `${create.path}/${id}` });
      });
    }
  }
  test('a character outside the basic plane counts as one', async () => {
    const name = (length: number) => '😀'.repeat(length);
    const create = (displayName: string) => ({ method: 'POST', path: '/Groups', body: group({ displayName }) });
    const words = ['displayName', '512 characters'];
    await assertRefused(world(), create(name(513)), { status: 400, scimType: 'invalidValue', words });
    const { displayName } = bodyOf<{ displayName: string }>(await assertCarriedOut(world(), create(name(512))));
    assert.equal(displayName, name(512));
  });
});

const simpleValues: Readonly<Record<string, (place: number) => Members>> = {
  emails: (place) => ({ value: `${place}@acme.example` }),
  x509Certificates: (place) => ({ value: Buffer.from(`${place}`).toString('base64') }),
  addresses: (place) => ({ streetAddress: `${place}` }),
};

inWorlds('an attribute with too many values', (world) => {
  for (const subject of userSubjects.filter(({ definition }) => definition.maxItems !== undefined)) {
    const valued = simpleValues[subject.name] ?? ((place: number) => ({ value: `https://acme.example/${place}` }));
    const list = (length: number) => Array.from({ length }, (_, place) => valued(place));
    test(`${subject.name} takes 1,000 values and not one more`, async () => {
      const expected = { status: 400, scimType: 'invalidValue', words: [subject.name, 'more than 1000 values'] };
      await assertAllRefused(world(), doorsTo(subject, list(1001), true, world().here), expected);
      const make = { method: 'POST', path: '/Users', body: userBody('full', { [subject.name]: list(1000) }) };
      const { id } = bodyOf<{ id: string }>(await assertCarriedOut(world(), make));
      const more = patchOp({ op: 'add', path: subject.name, value: [valued(1001)] });
      await assertRefused(world(), { method: 'PATCH', path: `/Users/${id}`, body: more }, expected);
      await assertCarriedOut(world(), { method: 'DELETE', path: `/Users/${id}` });
    });
  }
});

const incomplete: readonly (readonly [rule: string, body: Members, words: readonly string[]])[] = [
  [
    'nothing at all',
    {},
    [coreUser, 'userName', 'name.givenName', 'name.familyName', 'emails', 'are required by MetaCompliance'],
  ],
  ['only its schema', { schemas: [coreUser] }, ['userName', 'name.givenName', 'name.familyName', 'emails']],
  ['no schemas', { ...user({}), schemas: undefined }, [`schemas with "${coreUser}"`, 'is required']],
  ['empty schemas', user({ schemas: [] }), [`schemas with "${coreUser}"`]],
  ['only the extension in schemas', user({ schemas: [enterpriseUser] }), [`schemas with "${coreUser}"`]],
  ['the schema of a group', user({ schemas: [coreGroup] }), [`schemas with "${coreUser}"`]],
  ['an object with toString in schemas', user({ schemas: [{ toString: 1, valueOf: 1 }] }), ['schemas']],
  ['null for userName', user({ userName: null }), ['userName is required by MetaCompliance']],
  ['an empty userName', user({ userName: '' }), ['userName is required by MetaCompliance']],
  ['a userName of blanks', user({ userName: '   ' }), ['userName']],
  ['no name', user({ name: undefined }), ['name.givenName', 'name.familyName', 'are required']],
  ['an empty name', user({ name: {} }), ['name.givenName', 'name.familyName', 'are required']],
  [
    'a name without familyName',
    user({ name: { givenName: 'Ann' } }),
    ['name.familyName is required by MetaCompliance'],
  ],
  ['a name of blanks', user({ name: { givenName: ' ', familyName: '\t' } }), ['name.givenName', 'name.familyName']],
  ['no e-mail', user({ emails: undefined }), ['emails is required by MetaCompliance']],
  ['an empty list of e-mails', user({ emails: [] }), ['emails is required by MetaCompliance']],
  ['an e-mail without value', user({ emails: [{ type: 'work' }] }), ['emails.value is required by MetaCompliance']],
  ['one e-mail of two without value', user({ emails: [{ value: 'a@b.example' }, { type: 'work' }] }), ['emails.value']],
  [
    'two primary e-mails',
    user({ emails: ['a', 'b'].map((value) => ({ value, primary: true })) }),
    ['emails', 'more than one primary'],
  ],
];

const unsafeNames = [
  ' ann',
  'ann ',
  '\u00a0ann',
  'an\tn',
  'an\nn',
  'an\u0007n',
  'an\u200bn',
  'an\u202en',
  'an\u2066n',
  '\ufeffann',
  'an\u00adn',
  'an\u2028n',
];
const scripts = [
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'data:image/svg+xml,x',
];

inWorlds('a user that is not whole', (world) => {
  for (const [rule, body, words] of incomplete) {
    test(`${rule} is refused by POST and by PUT, naming all that is missing`, async () => {
      const expected = { status: 400, scimType: 'invalidValue', words };
      const put = { method: 'PUT', path: annOf(world().here), body };
      await assertAllRefused(world(), [{ method: 'POST', path: '/Users', body }, put], expected);
    });
  }
  test('a userName with blanks at its ends or characters that are not seen is refused', async () => {
    const expected = { status: 400, scimType: 'invalidValue', words: ['userName must not begin or end with a blank'] };
    const tries = unsafeNames.flatMap((userName) => [
      { method: 'POST', path: '/Users', body: user({ userName }) },
      {
        method: 'PATCH',
        path: annOf(world().here),
        body: patchOp({ op: 'replace', path: 'userName', value: userName }),
      },
    ]);
    await assertAllRefused(world(), tries, expected);
  });
  test('an address that could run a script is refused wherever an address is kept', async () => {
    for (const address of scripts) {
      for (const members of [{ profileUrl: address }, { photos: [{ value: address, type: 'photo' }] }]) {
        const expected = { status: 400, scimType: 'invalidValue', words: [Object.keys(members)[0] ?? '', 'script'] };
        await assertRefused(world(), { method: 'POST', path: '/Users', body: user(members) }, expected);
      }
    }
  });
  test('what is no base64 is refused as a certificate', async () => {
    for (const value of ['a', 'ab', 'abc', 'ab=c', 'abc=d', 'a-b_', 'YQ==\n', '====', 'YQ=']) {
      const expected = { status: 400, scimType: 'invalidValue', words: ['x509Certificates.value', 'base64'] };
      const body = user({ x509Certificates: [{ value }] });
      await assertRefused(world(), { method: 'POST', path: '/Users', body }, expected);
    }
  });
  test('a userName that is taken is 409 in any letter case and normal form, also by an inactive user', async () => {
    for (const userName of ['ann', 'ANN', 'Bob', 'BOB']) {
      const expected = { status: 409, scimType: 'uniqueness', words: ['userName', 'taken'] };
      await assertRefused(world(), { method: 'POST', path: '/Users', body: userBody(userName) }, expected);
    }
  });
  test('a group displayName that is taken is 409 in any letter case', async () => {
    const expected = { status: 409, scimType: 'uniqueness', words: ['displayName', 'taken'] };
    await assertRefused(world(), { method: 'POST', path: '/Groups', body: group({ displayName: 'STAFF' }) }, expected);
  });
});
