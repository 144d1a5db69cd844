/*
 * The promises of the port (src/store/store.ts and design decisions on storage), kept by both stores. Each story runs in a
 * company of its own; the stories are shared with partition.test.ts and statements.test.ts.
 */
import { after, before, describe } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { aDatabase, storeNames, type TestDatabase } from './databases.ts';
import { stories } from './stories/index.ts';

for (const name of storeNames) {
  describe(`${name} store`, () => {
    let database: TestDatabase;
    let store: Store;
    before(async () => {
      database = await aDatabase(name);
      store = await openStore(database.url);
    });
    after(async () => {
      await store.close();
      await database.remove();
    });
    stories(() => ({ store, database }));
  });
}
