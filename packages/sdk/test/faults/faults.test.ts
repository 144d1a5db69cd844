/*
 * Every fault at every point of every kind of call. What must hold each time: the call ends after a bounded number of
 * requests; when it succeeds the server is in the wanted state, when it fails with an error of the SDK the server is in the
 * old state or the new one, and an error over the new state says that the work may be done. Nothing is ever there twice.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { CallError, createScimClient, patch, RefusedError, type ScimClient } from '../../src/index.ts';
import { aUser } from '../a-user.ts';
import { type Fault, faults, startFaultServer } from './fault-server.ts';
import { Model } from './model.ts';

interface Story {
  /** Makes the state before, straight in the model. */
  readonly given?: (model: Model) => void;
  readonly act: (scim: ScimClient, model: Model) => Promise<unknown>;
  readonly isDone: (model: Model) => boolean;
}

const ann = { ...aUser({ userName: 'ann' }), id: 'ann', meta: { version: 'W/"1"' } };
const team = { displayName: 'Team', members: [{ value: 'a' }], id: 'team', meta: { version: 'W/"1"' } };
const keepAnn = (model: Model) => void model.resources.Users.set('ann', ann);
const keepTeam = (model: Model) => void model.resources.Groups.set('team', team);
const user = (model: Model, userName: string) =>
  [...model.resources.Users.values()].filter((kept) => kept.userName === userName);
const emailsOf = (model: Model) => (user(model, 'ann')[0]?.emails ?? []) as unknown[];
const membersOf = (model: Model) => JSON.stringify(model.resources.Groups.get('team')?.members);

const stories: Record<string, Story> = {
  'create a user': {
    act: (scim) => scim.users.create(aUser({ userName: 'bob' })),
    isDone: (model) => user(model, 'bob').length === 1,
  },
  'create a group': {
    act: (scim) => scim.groups.create({ displayName: 'Staff' }),
    isDone: ({ resources }) => resources.Groups.size === 1,
  },
  'replace a user that was read': {
    given: keepAnn,
    act: async (scim) => {
      const read = await scim.users.get('ann');
      await scim.users.replace(read, { ...read, title: 'Guide' });
    },
    isDone: (model) => user(model, 'ann')[0]?.title === 'Guide',
  },
  'replace a user by id': {
    given: keepAnn,
    act: (scim) => scim.users.replace('ann', aUser({ userName: 'ann', title: 'Guide' })),
    isDone: (model) => user(model, 'ann')[0]?.title === 'Guide',
  },
  'update a user': {
    given: keepAnn,
    act: (scim) => scim.users.update('ann', (current) => ({ ...current, title: `${current.title ?? ''}+` })),
    isDone: (model) => user(model, 'ann')[0]?.title === '+',
  },
  'patch a user': {
    given: keepAnn,
    act: (scim) => scim.users.patch('ann', [patch.replace('title', 'Guide')]),
    isDone: (model) => user(model, 'ann')[0]?.title === 'Guide',
  },
  'patch a user that was read': {
    given: keepAnn,
    act: async (scim) => scim.users.patch(await scim.users.get('ann'), [patch.replace('title', 'Guide')]),
    isDone: (model) => user(model, 'ann')[0]?.title === 'Guide',
  },
  'add an e-mail address, which is not repeatable': {
    given: keepAnn,
    act: (scim) => scim.users.patch('ann', [patch.add('emails', [{ value: 'b@example.com' }])]),
    isDone: (model) => emailsOf(model).length === 2,
  },
  'add an e-mail address to a user that was read': {
    given: keepAnn,
    act: async (scim) =>
      scim.users.patch(await scim.users.get('ann'), [patch.add('emails', [{ value: 'b@example.com' }])]),
    isDone: (model) => emailsOf(model).length === 2,
  },
  'delete a user': {
    given: keepAnn,
    act: (scim) => scim.users.delete('ann'),
    isDone: ({ resources }) => resources.Users.size === 0,
  },
  'add members': {
    given: keepTeam,
    act: (scim) => scim.groups.addMembers('team', ['b', 'c']),
    isDone: (model) => membersOf(model) === '[{"value":"a"},{"value":"b"},{"value":"c"}]',
  },
  'remove members': {
    given: keepTeam,
    act: (scim) => scim.groups.removeMembers('team', ['a']),
    isDone: (model) => membersOf(model) === '[]',
  },
  'list 7 users in pages of 3': {
    given: (model) => {
      for (const id of '1234567') model.resources.Users.set(id, { ...ann, id, userName: id });
    },
    act: async (scim) => {
      const seen: string[] = [];
      for await (const { id } of scim.users.list({ count: 3, paging: 'index' })) seen.push(id);
      assert.deepEqual(seen, [...'1234567']);
    },
    isDone: () => true,
  },
  'bulk of a user, a group with that user, a patch and a deletion': {
    given: (model) => {
      keepAnn(model);
      keepTeam(model);
    },
    act: async (scim) => {
      const steps = scim.bulk([
        { method: 'POST', path: '/Users', bulkId: 'bob', data: aUser({ userName: 'bob' }) },
        { method: 'POST', path: '/Groups', data: { displayName: 'Staff', members: [{ value: 'bulkId:bob' }] } },
        { method: 'PATCH', path: '/Groups/team', data: { Operations: [patch.replace('displayName', 'Crew')] } },
        { method: 'DELETE', path: '/Users/ann' },
      ]);
      let failed: unknown;
      for await (const { error } of steps) failed ??= error;
      if (failed) throw failed;
    },
    isDone: ({ resources }) => {
      const bob = [...resources.Users.values()].find(({ userName }) => userName === 'bob')?.id;
      const staff = [...resources.Groups.values()].find(({ displayName }) => displayName === 'Staff');
      const hasBob = JSON.stringify(staff?.members) === JSON.stringify([{ value: bob }]);
      return hasBob && resources.Users.size === 1 && resources.Groups.get('team')?.displayName === 'Crew';
    },
  },
};

/** Which requests of a call go wrong. */
const points: Record<string, (request: number) => boolean> = {
  'the 1st request': (request) => request === 1,
  'the 2nd request': (request) => request === 2,
  'the 3rd request': (request) => request === 3,
  'the first two': (request) => request <= 2,
  'every other': (request) => request % 2 === 1,
  'every request': () => true,
};

/** Faults after which nothing can be done but to say so. */
const final: ReadonlySet<Fault> = new Set(['gives HTML with 200', 'gives an empty 401']);
/** What may not be sent twice fails honestly when its answer is lost. */
const unrepeatable = 'add an e-mail address, which is not repeatable';
/** The faults that stand for a lost answer, or leave it open. */
const unclear: ReadonlySet<Fault> = new Set(
  Object.keys(faults).filter((name) => !/429|come back/.test(name)) as Fault[],
);

function mustSucceed(name: string, fault: Fault, point: string): boolean {
  if (final.has(fault) || point === 'every request') return false;
  if (name === unrepeatable) return !unclear.has(fault);
  // 500 says that the server itself does not know: only what is repeatable by its method is sent again.
  return fault !== 'says 500 before' || /^(list|replace|update|delete)/.test(name);
}

describe('a server that loses requests and answers', { concurrency: 4 }, () => {
  let server: Awaited<ReturnType<typeof startFaultServer>>;
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.stop());

  for (const [name, story] of Object.entries(stories)) {
    for (const fault of Object.keys(faults) as Fault[]) {
      for (const [point, hits] of Object.entries(points)) {
        test(`${name}; ${point} ${fault}`, async () => {
          const model = new Model();
          story.given?.(model);
          const { company, baseUrl } = server.found(model, (request) => (hits(request) ? fault : undefined));
          const scim = createScimClient({
            baseUrl,
            token: 'secret',
            retry: { baseDelay: 1, maxDelay: 2 },
            timeout: { attempt: 100, total: 5_000 },
          });
          const wasDone = story.isDone(model);
          const error = await story.act(scim, model).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          assert.ok(company.requests <= 40, `${company.requests} requests`);
          assert.ok(user(model, 'bob').length <= 1, 'nobody is there twice');
          if (error === undefined) assert.ok(story.isDone(model), 'done as it says');
          else {
            assert.ok(error instanceof RefusedError || error instanceof CallError, String(error));
            assert.ok(!mustSucceed(name, fault, point), `should have come through: ${error.message}`);
            const isHonest = wasDone || !story.isDone(model) || error.mayBeDone;
            assert.ok(isHonest, `it is done, and the error says it is not: ${error.message}`);
          }
        });
      }
    }
  }
});
