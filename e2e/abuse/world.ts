/*
 * What abuse is tried against: a company with two people and a group, beside a company that is not meant. Whatever is refused
 * must be refused as a SCIM error that says why, and leave both companies exactly as they were.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { validators } from '@metacompliance/scim-contract';
import { startService, type TestCompany, type TestService } from '@metacompliance/scim-service/testing';
import { type Answer, bodyOf, Connection, type Sending } from '../connection.ts';
import { stores } from '../harness.ts';
import { groupBody, userBody } from '../messages.ts';

/** A company, a connection to it, and the ids of what is in it. */
export interface Place {
  readonly company: TestCompany;
  readonly connection: Connection;
  readonly ann: string;
  readonly bob: string;
  readonly group: string;
}

export interface World {
  readonly service: TestService;
  readonly here: Place;
  /** Another company of the same region. */
  readonly there: Place;
}

/** A refusal: the rule, what is sent, and the status, scimType and words that answer it. */
export type Refusal = readonly [
  rule: string,
  sending: (world: World) => Sending,
  status: number,
  scimType: string | undefined,
  words: readonly string[],
];

/** Runs tests against a world of their own on every store. */
export function inWorlds(name: string, tests: (world: () => World) => void): void {
  for (const store of stores) {
    describe(`${name}, on ${store}`, () => {
      let world: World | undefined;
      before(async () => {
        const service = await startService({ store });
        const here = await aPlace(await service.createCompany());
        world = { service, here, there: await aPlace(await service.createCompany()) };
      });
      after(async () => {
        world?.here.connection.close();
        world?.there.connection.close();
        await world?.service.stop();
      });
      tests(() => {
        assert.ok(world, 'the world was made before');
        return world;
      });
    });
  }
}

/** Tells each refusal as a test. */
export function refusals(name: string, rows: readonly Refusal[]): void {
  inWorlds(name, (world) => {
    for (const [rule, sending, status, scimType, words] of rows) {
      test(rule, async () => {
        await assertRefused(world(), sending(world()), { status, scimType, words });
      });
    }
  });
}

interface Expected {
  readonly status: number;
  readonly scimType: string | undefined;
  readonly words: readonly string[];
}

/** What both companies were when they were last looked at: a refusal leaves it so, and whoever means a change forgets it. */
const known = new WeakMap<World, string>();

/** Sends what must be refused, looks at the answer, and at both companies before and after. */
export async function assertRefused(world: World, sending: Sending, expected: Expected): Promise<void> {
  await assertAllRefused(world, [sending], expected);
}

/** The same of several requests that are refused alike; answers what was said to each. */
export async function assertAllRefused(
  world: World,
  sendings: readonly Sending[],
  expected: Expected,
): Promise<readonly Answer[]> {
  const state = known.get(world) ?? (await stateOf(world));
  known.set(world, state);
  const answers: Answer[] = [];
  for (const sending of sendings) {
    const answer = await world.here.connection.send(sending);
    assertError(answer, expected);
    answers.push(answer);
  }
  assert.equal(await stateOf(world), state, 'something changed');
  return answers;
}

/** Sends what must be carried out, and means the change that comes of it. */
export async function assertCarriedOut(world: World, sending: Sending): Promise<Answer> {
  known.delete(world);
  const answer = await world.here.connection.send(sending);
  assert.ok(answer.status >= 200 && answer.status < 300, answer.text.slice(0, 400));
  return answer;
}

/** A SCIM error of this status and scimType, whose text has all the words and ends with the Request-Id. */
export function assertError(answer: Answer, { status, scimType, words }: Expected): void {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers['content-type'], 'application/scim+json');
  const error = bodyOf<{ status: string; scimType?: string; detail: string }>(answer);
  assert.ok(validators.Error(error), answer.text);
  assert.deepEqual([error.status, error.scimType], [String(status), scimType], answer.text);
  for (const word of words) assert.ok(error.detail.includes(word), `"${word}" is not in: ${error.detail}`);
  assert.ok(error.detail.endsWith(`(Request-Id ${answer.headers['request-id']})`), error.detail);
}

/** All that both companies show of themselves, as text. */
export async function stateOf({ here, there }: World): Promise<string> {
  const texts = [here, there].map(async ({ connection }) => {
    const [users, groups] = [await connection.get('/Users?count=1000'), await connection.get('/Groups?count=1000')];
    assert.deepEqual([users.status, groups.status], [200, 200], users.text + groups.text);
    return users.text + groups.text;
  });
  return (await Promise.all(texts)).join('\n');
}

/** A request with a body to a path of the company. */
export function to(method: 'POST' | 'PUT' | 'PATCH', path: (place: Place) => string, body: unknown) {
  return ({ here }: World): Sending => ({ method, path: path(here), body });
}

export const annOf = ({ ann }: Place): string => `/Users/${ann}`;
export const groupOf = ({ group }: Place): string => `/Groups/${group}`;

async function aPlace(company: TestCompany): Promise<Place> {
  const connection = new Connection(company);
  const make = async (path: string, body: unknown) => {
    const made = await connection.send({ method: 'POST', path, body });
    assert.equal(made.status, 201, made.text);
    return bodyOf<{ id: string }>(made).id;
  };
  const ann = await make('/Users', userBody('ann', { title: 'Analyst', externalId: 'ext-ann' }));
  const bob = await make('/Users', userBody('bob', { active: false }));
  return { company, connection, ann, bob, group: await make('/Groups', groupBody('Staff', [ann])) };
}
