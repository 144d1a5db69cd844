// Prints what it takes to bring 20,000 people into a company, and 200 changes after that. Wants an empty company:
// SCIM_BASE_URL=… SCIM_TOKEN=… node --import tsx bench/sync.ts
import { createScimClient } from '../src/index.ts';
import { readPeople, sync } from '../src/sync/index.ts';

const size = 20_000;
const changes = 200;
const { SCIM_BASE_URL: baseUrl = '', SCIM_TOKEN: token = '' } = process.env;
let requests = 0;
const scim = createScimClient({
  baseUrl,
  token,
  attemptMiddleware: [
    (request, next) => {
      requests++;
      return next(request);
    },
  ],
});

function* table(changed: number): Generator<string> {
  yield 'userName,givenName,familyName,email,title,department,employeeNumber,managerEmail,phone,country,groups\n';
  for (let number = 0; number < size; number++) {
    const title = number < changed ? 'Chief' : 'Guide';
    const person = `u${number}@acme.example,Given${number},Family${number},u${number}@acme.example,${title}`;
    yield `${person},Department ${number % 40},${number},boss${number % 40}@acme.example,+1-555-${number},IE,Staff ${number % 10}\n`;
  }
}

async function run(name: string, changed: number): Promise<void> {
  requests = 0;
  const started = performance.now();
  const people = await readPeople(table(changed));
  const { plan, report } = await sync(scim, { ...people, mode: 'apply' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const failures = report?.failures.length ?? 0;
  console.log(
    `${name}: ${plan.changes.length} changes planned, ${failures} failed, ${seconds} s, ${requests} requests`,
  );
}

await run('into an empty company', 0);
await run('the same table again', 0);
await run(`with ${changes} changes`, changes);
await run('once more', changes);
