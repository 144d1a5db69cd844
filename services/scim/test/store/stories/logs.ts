import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createUserArgs, deleteUserArgs } from '../../../src/operations/commands.ts';
import { aDesk, addMembers, type Desk, enterprise, patchOf, person, type Stage, team } from './desk.ts';

/** The rows of the log, reduced to what a test is about. */
async function logged(desk: Desk, ...names: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  return (await desk.log()).map((row) => names.map((name) => row[name]));
}

/** The provisioning log: a row for each change and each refusal, committed with it. */
export function logStories(stage: () => Stage): void {
  test('every change leaves one row: who, when, what, on which resource', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const at = desk.now;
    const [{ id: _, ...row } = {}] = await desk.log();
    assert.deepEqual(
      { ...row },
      {
        company: desk.company.number,
        at,
        request_id: `request-${at}`,
        token: 'first',
        provider: 'Okta',
        operation: 'createUser',
        resource_id: ann,
        user_name: 'ann',
        attributes: '["schemas","id","userName","name","active","emails"]',
        status: 200,
        scim_type: null,
        detail: null,
        warnings: null,
        user_key: null,
      },
    );
  });

  test('a change is told by the names of its attributes, never by their values', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    await desk.patchUser(
      ann,
      patchOf(
        { op: 'replace', path: 'title', value: 'Secret' },
        { op: 'replace', path: 'name.familyName', value: 'Secret' },
      ),
    );
    await desk.patchUser(ann, patchOf({ op: 'add', path: `${enterprise}:department`, value: 'Secret' }));
    const group = await desk.createGroup('Sales');
    await desk.patchGroup(group, patchOf(addMembers(ann)));
    await desk.replaceGroup(group, team('Renamed', []));
    await desk.deleteUser(ann);
    await desk.deleteGroup(group);
    const rows = (await logged(desk, 'operation', 'resource_id', 'attributes')).slice(1);
    assert.doesNotMatch(JSON.stringify(rows), /Secret/);
    assert.deepEqual(
      rows.map(([operation, id]) => [operation, id]),
      [
        ['patchUser', ann],
        ['patchUser', ann],
        ['createGroup', group],
        ['patchGroup', group],
        ['replaceGroup', group],
        ['deleteUser', ann],
        ['deleteGroup', group],
      ],
    );
    const attributes = rows.map(([, , names]) => (names === null ? null : JSON.parse(String(names))));
    assert.deepEqual(attributes[3], ['members']);
    assert.ok(attributes[4].includes('displayName') && attributes[4].includes('members'));
    assert.ok(attributes[0].includes('title'));
  });

  test('a refused change rolls back and leaves its row: status, scimType and the text that the client was told', async () => {
    const desk = await aDesk(stage());
    const ann = await desk.createUser('ann');
    const group = await desk.createGroup('Sales');
    await assert.rejects(desk.createUser('ANN', {}, 'x'));
    await assert.rejects(desk.patchUser(ann, patchOf({ op: 'remove', path: 'userName' })));
    await assert.rejects(desk.patchGroup(group, patchOf(addMembers(ann, 'nobody'))));
    await assert.rejects(desk.deleteUser(ann, 'W/"9"'));
    await assert.rejects(desk.deleteUser('nobody'));
    const rows = (await logged(desk, 'resource_id', 'status', 'scim_type')).slice(2);
    assert.deepEqual(rows, [
      [null, 409, 'uniqueness'],
      [ann, 400, 'mutability'],
      [group, 400, 'invalidValue'],
      [ann, 412, null],
      ['nobody', 404, null],
    ]);
    const details = (await logged(desk, 'detail')).slice(2).flat();
    assert.ok(details.every((detail) => typeof detail === 'string' && detail.length > 10));
  });

  test('refusals and changes of one moment keep their rows apart', async () => {
    const desk = await aDesk(stage());
    const names = Array.from({ length: 20 }, (_, place) => `user${place % 5}`);
    await Promise.allSettled(names.map((name) => desk.createUser(name)));
    const rows = await logged(desk, 'status');
    assert.deepEqual(rows.flat().toSorted(), [...new Array(5).fill(200), ...new Array(15).fill(409)]);
    assert.equal((await desk.users()).total, 5);
  });

  test('a bulk leaves a row for each of its writes, refused ones too, in their order', async () => {
    const desk = await aDesk(stage());
    const write = (place: number, userName: string) =>
      ({
        place,
        needs: [],
        name: 'createUser',
        args: createUserArgs(person(userName), desk.aim(`id${place}`)),
      }) as const;
    const gone = { place: 3, needs: [], name: 'deleteUser', args: deleteUserArgs(desk.aim('nobody')) } as const;
    await desk.bulk([write(0, 'ann'), write(1, 'ANN'), write(2, 'ben'), gone]);
    assert.deepEqual(await logged(desk, 'operation', 'resource_id', 'status'), [
      ['bulk', 'id0', 200],
      ['bulk', null, 409],
      ['bulk', 'id2', 200],
      ['bulk', 'nobody', 404],
    ]);
  });

  test('what was sent in vain is a warning in the row', async () => {
    const desk = await aDesk(stage());
    await desk.createUser('ann', { favouriteColour: 'red' });
    const [[warnings] = []] = await logged(desk, 'warnings');
    assert.match(String(warnings), /favouriteColour/);
  });

  test('a refusal before the store was asked is written down, too', async () => {
    const desk = await aDesk(stage());
    const origin = desk.origin('createUser');
    const refusal = { status: 400, scimType: 'invalidValue', detail: 'name.familyName is required by MetaCompliance' };
    await desk.store.write('logRefusal', { company: desk.company.number, origin, ...refusal });
    assert.deepEqual(await logged(desk, 'operation', 'status', 'detail'), [['createUser', 400, refusal.detail]]);
  });

  test('work that nobody asked for by a request leaves no row', async () => {
    const desk = await aDesk(stage());
    await desk.store.write('createUser', createUserArgs(person('ann'), desk.aim('x')));
    assert.deepEqual(await desk.log(), []);
  });
}
