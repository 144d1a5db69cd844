import type { Bench, Chapter } from '../bench.ts';
import { withConnections } from '../load/connection.ts';
import { usageOf } from '../processes.ts';
import { printNumber, spread } from '../report.ts';
import { median } from '../statistics.ts';

const size = 1_000;
/** Of each round; one more at the start does not count. */
const requests = 4;

/** Creates users a thousand at a time, one request after the other; every operation of every answer must say 201. */
export async function measureBulk(bench: Bench): Promise<Chapter> {
  const times: number[] = [];
  const before = usageOf(bench.service);
  await withConnections({ port: bench.service.port, count: 1 }, async ([connection]) => {
    for (let turn = 0; turn <= requests * bench.options.rounds; turn++) {
      const body = bulkBody(bench);
      const sent = performance.now();
      const answer = await connection?.exchange({
        request: bench.request('POST', '/Bulk', body),
        status: 200,
        contains: [],
      });
      const time = performance.now() - sent;
      const created = answer?.body.toString().split('"status":"201"').length ?? 0;
      if (created - 1 !== size) throw new Error(`A bulk of ${size} creates made ${created - 1}`);
      if (turn > 0) times.push(time);
    }
  });
  const cpu = (usageOf(bench.service).cpu - before.cpu) / ((times.length + 1) * size);
  return chapterOf(times, cpu);
}

function bulkBody({ population }: Bench): string {
  const operations = Array.from({ length: size }, () => {
    const { number, body } = population.create();
    return `{"method":"POST","path":"/Users","bulkId":"${number}","data":${body}}`;
  });
  return `{"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[${operations.join(',')}]}`;
}

function chapterOf(times: readonly number[], cpu: number): Chapter {
  const rate = size / (median(times) / 1_000);
  return {
    title: 'Bulk of 1,000 creates',
    goals: [
      {
        work: 'Bulk of 1,000 creates',
        goal: '≥ 10,000 creates/s',
        stretch: '15,000',
        measured: `${printNumber(rate, 0)} creates/s`,
        isMet: rate >= 10_000,
      },
    ],
    tables: [
      {
        columns: ['requests', 'creates/s', 'ms a request', 'least to most', 'CPU µs/create'],
        rows: [
          [
            printNumber(times.length, 0),
            printNumber(rate, 0),
            printNumber(median(times), 0),
            spread(times, 0),
            printNumber(cpu * 1e6, 0),
          ],
        ],
      },
    ],
  };
}
