import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupSchema, isJsonArray, isJsonObject, userSchema } from '@metacompliance/scim-protocol';
import { exitCodeOf, type Finding, findingsOf, removeLeftovers, runConformance } from '../src/index.ts';
import type { Behaviour } from './fault-servers/fault.ts';
import { HealthyServer, token } from './fault-servers/healthy.ts';
import { toFetch } from './fault-servers/transport.ts';

const baseUrl = 'http://healthy.example/scim';

function start(behave: Behaviour = (request, healthy) => healthy.answer(request)) {
  const server = new HealthyServer(baseUrl);
  const fetch = toFetch((request) => behave(request, server), baseUrl);
  return { server, options: { baseUrl, token, fetch } };
}

/** People and a group that were there before. */
function populate(server: HealthyServer, count: number): string {
  for (let number = 0; number < count; number++) {
    const userName = `person${number}@company.example`;
    const name = { givenName: 'Per', familyName: 'Son' };
    server.directory.add(userSchema, {
      userName,
      name,
      emails: [{ value: userName }],
      active: true,
      title: 'Engineer',
    });
  }
  server.directory.add(groupSchema, { displayName: 'Everybody' });
  return JSON.stringify([...server.directory.entries.values()].map(({ schema, ...entry }) => [schema.endpoint, entry]));
}

test('touches nothing that was there before, and never walks through it', async () => {
  let shown = 0;
  const { server, options } = start((request, healthy) => {
    const answer = healthy.answer(request);
    const resources = isJsonObject(answer.body) ? answer.body.Resources : undefined;
    shown += isJsonArray(resources)
      ? resources.filter((one) => JSON.stringify(one).includes('@company.example')).length
      : 0;
    return answer;
  });
  const before = populate(server, 500);
  const report = await runConformance({ ...options, profiles: ['rfc7644', 'rfc9865', 'okta', 'entra'] });
  assert.deepEqual(findingsOf(report, 'failed'), []);
  const after = [...server.directory.entries.values()].map(({ schema, ...entry }) => [schema.endpoint, entry]);
  assert.equal(JSON.stringify(after), before);
  assert.ok(shown <= 150, `${shown} users of 500 were shown`);
});

test('a run that is stopped removes what it made, and says what it did not judge', async () => {
  const stop = new AbortController();
  const seen: Finding[] = [];
  const { server, options } = start();
  const onFinding = (finding: Finding) => {
    seen.push(finding);
    if (seen.length === 20) stop.abort();
  };
  const report = await runConformance({ ...options, stop: stop.signal, onFinding });
  assert.equal(report.stopped, 'Interrupted');
  assert.equal(findingsOf(report, 'passed').length, 20);
  assert.equal(findingsOf(report, 'unjudged').length, report.findings.length - 20);
  assert.equal(server.directory.entries.size, 0);
  assert.equal(exitCodeOf(report), 2);
});

test('a run that is stopped within a rule removes what the rule had made', async () => {
  const stop = new AbortController();
  const { server, options } = start((request, healthy) => {
    if (healthy.directory.entries.size === 3) stop.abort();
    return healthy.answer(request);
  });
  await runConformance({ ...options, only: ['rfc7644/pages-hold-every-resource-once'], stop: stop.signal });
  assert.ok(stop.signal.aborted);
  assert.equal(server.directory.entries.size, 0);
});

test('removes a user whose creation was answered with 500', async () => {
  const { server, options } = start((request, healthy) => {
    const answer = healthy.answer(request);
    return request.method === 'POST' && answer.status === 201 ? { status: 500 } : answer;
  });
  const report = await runConformance({ ...options, only: ['rfc7644/post-answers-201'] });
  assert.equal(findingsOf(report, 'failed').length, 1);
  assert.equal(server.directory.entries.size, 0);
});

test('does not delete somebody whose id a wrong server answers with', async () => {
  const { server, options } = start((request, healthy) => {
    const answer = healthy.answer(request);
    const [first] = healthy.directory.of(userSchema);
    const isWrong = request.method === 'POST' && answer.status === 201 && first !== undefined;
    return isWrong ? { ...answer, body: healthy.directory.show(first) } : answer;
  });
  populate(server, 1);
  await runConformance({ ...options, only: ['rfc7644/post-answers-201', 'rfc7644/get-answers-the-resource'] });
  const names = server.directory.of(userSchema).map(({ data }) => data.userName);
  assert.deepEqual(names, ['person0@company.example']);
});

test('says what it had to leave behind', async () => {
  const { options } = start((request, healthy) =>
    request.method === 'DELETE' ? { status: 500 } : healthy.answer(request),
  );
  const report = await runConformance({ ...options, only: ['rfc7644/get-answers-the-resource'] });
  assert.ok(report.leftBehind.length > 0);
  assert.match(String(report.leftBehind[0]), /^\/Users\/user-/);
});

test('with a token that may only read, judges what reads and says of the rest why not', async () => {
  const { server, options } = start((request, healthy) => {
    const isReading = request.method === 'GET' || request.path.endsWith('/.search');
    return isReading || request.headers.get('authorization') === null ? healthy.answer(request) : forbidden;
  });
  const report = await runConformance({ ...options, profiles: ['rfc7643', 'rfc7644'] });
  assert.deepEqual(findingsOf(report, 'failed'), []);
  const unjudged = findingsOf(report, 'unjudged');
  assert.ok(unjudged.length > 100 && findingsOf(report, 'passed').length > 20);
  for (const { outcome } of unjudged) {
    assert.ok(outcome.kind === 'unjudged' && /the token may only read/.test(outcome.reason), JSON.stringify(outcome));
  }
  assert.equal(exitCodeOf(report), 2);
  assert.equal(server.directory.entries.size, 0);
});

const forbidden = { status: 403, body: { detail: 'This token may only read' } };

test('ends when the server stops answering', async () => {
  let requests = 0;
  const { options } = start((request, healthy) => {
    if (++requests > 30) throw new TypeError('fetch failed');
    return healthy.answer(request);
  });
  const report = await runConformance(options);
  assert.match(String(report.stopped), /The server stopped answering/);
  assert.ok(requests < 60, `${requests} requests`);
});

test('the token is in no report', async () => {
  const { options } = start((request, healthy) => {
    const answer = healthy.answer(request);
    return answer.status === 404
      ? { ...answer, status: 400, body: { echo: String(request.headers.get('authorization')) } }
      : answer;
  });
  const report = await runConformance(options);
  assert.ok(findingsOf(report, 'failed').length > 0);
  assert.doesNotMatch(JSON.stringify(report), new RegExp(token));
});

test('a feature that is not announced is unsupported, not failed', async () => {
  const off = { supported: false };
  const { options } = start((request, healthy) => {
    const answer = healthy.answer(request);
    const isConfig = request.path === '/ServiceProviderConfig' && isJsonObject(answer.body);
    return isConfig
      ? { ...answer, body: { ...(answer.body as object), patch: off, bulk: off, sort: off, etag: off } }
      : answer;
  });
  const report = await runConformance({ ...options, profiles: ['rfc7644'] });
  assert.deepEqual(findingsOf(report, 'failed'), []);
  const unsupported = findingsOf(report, 'unsupported').map(({ rule }) => rule);
  assert.ok(unsupported.some((rule) => rule.startsWith('rfc7644/patch-')));
  assert.ok(unsupported.some((rule) => rule.startsWith('rfc7644/sort-')));
  assert.equal(exitCodeOf(report), 0);
});

test('left-overs of a killed run are removed by their names, and nothing else', async () => {
  const { server, options } = start();
  populate(server, 2);
  for (let number = 0; number < 130; number++) {
    const userName = `scim-conformance-0123abcd-${number}@example.com`;
    server.directory.add(userSchema, { userName, name: { givenName: 'a', familyName: 'b' }, emails: [], active: true });
  }
  server.directory.add(userSchema, { userName: 'scim-conformance-team@company.example', active: true });
  server.directory.add(groupSchema, { displayName: 'scim-conformance-0123abcd-7' });
  const { removed, left } = await removeLeftovers(options);
  assert.equal(removed.length, 131);
  assert.deepEqual(left, []);
  assert.equal(server.directory.entries.size, 4);
});
