/* Between client and service stands a proxy that forwards a request and then breaks the connection: the work is done, and the
   client cannot know. Every request in turn is the one whose answer is lost. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { createScimClient, patch, type ScimClient } from '@metacompliance/scim';
import { aUser, startOn } from '../harness.ts';

interface Proxy {
  readonly url: string;
  /** Loses the answer to the n-th request from now on. */
  lose(request: number): void;
  stop(): void;
}

async function startProxy(target: string): Promise<Proxy> {
  let left = 0;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {};
    const answer = await fetch(new URL(request.url ?? '/', target), {
      method: request.method ?? 'GET',
      headers,
      ...body,
    });
    const text = await answer.text();
    left--;
    if (left === 0) return response.destroy();
    const { 'content-length': ___, 'transfer-encoding': ____, ...own } = Object.fromEntries(answer.headers);
    return response.writeHead(answer.status, own).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not on a pipe
  return {
    url,
    lose(request) {
      left = request;
    },
    stop: () => server.close(),
  };
}

const person = (userName: string) => aUser({ userName });
const stories: [name: string, act: (scim: ScimClient, tag: string) => Promise<void>][] = [
  [
    'a user is created once',
    async (scim, tag) => {
      const { id } = await scim.users.create(person(`${tag}@acme.example`));
      const { totalResults, Resources } = await scim.users.page();
      assert.deepEqual([totalResults, Resources[0]?.id], [1, id]);
    },
  ],
  [
    'a group is created, filled and renamed once',
    async (scim, tag) => {
      const user = await scim.users.create(person(`${tag}@acme.example`));
      const group = await scim.groups.create({ displayName: tag });
      await scim.groups.addMembers(group.id, [user.id]);
      await scim.groups.patch(group.id, [patch.replace('displayName', `${tag} 2`)]);
      const { displayName, members } = await scim.groups.get(group.id);
      assert.deepEqual([displayName, members?.map(({ value }) => value)], [`${tag} 2`, [user.id]]);
    },
  ],
  [
    'a user is replaced, patched and deleted on the condition of a version',
    async (scim, tag) => {
      const user = await scim.users.create(person(`${tag}@acme.example`));
      const replaced = await scim.users.replace(user, { ...user, title: 'Guide' });
      const patched = await scim.users.patch(replaced, [patch.replace('nickName', 'Annie')]);
      assert.deepEqual([patched.title, patched.nickName], ['Guide', 'Annie']);
      await scim.users.delete(patched);
      assert.equal((await scim.users.page()).totalResults, 0);
    },
  ],
  [
    'a bulk is carried out once',
    async (scim, tag) => {
      const steps = [1, 2, 3].map((number) => ({
        method: 'POST' as const,
        path: '/Users' as const,
        bulkId: `u${number}`,
        data: person(`${tag}-${number}@acme.example`),
      }));
      const group = { displayName: tag, members: steps.map(({ bulkId }) => ({ value: `bulkId:${bulkId}` })) };
      for await (const { error } of scim.bulk([...steps, { method: 'POST', path: '/Groups', data: group }])) {
        assert.equal(error, undefined);
      }
      assert.equal((await scim.users.page()).totalResults, 3);
      assert.equal((await scim.groups.findByDisplayName(tag))?.members?.length, 3);
    },
  ],
];

for (const [name, act] of stories) {
  test(`${name}, whichever answer is lost`, async (t) => {
    const service = await startOn('sqlite', t);
    const proxy = await startProxy(new URL(service.baseUrl).origin);
    t.after(() => proxy.stop());
    for (let request = 1; request <= 8; request++) {
      const { baseUrl, token } = await service.createCompany();
      const scim = createScimClient({ baseUrl: proxy.url + new URL(baseUrl).pathname, token, retry: { baseDelay: 1 } });
      proxy.lose(request);
      await act(scim, `lost ${request}`.replace(' ', '-'));
    }
  });
}
