import type { Finding, Report } from '../../src/index.ts';

type Sample = Pick<Finding, 'profile' | 'rule' | 'level' | 'outcome'>;

const samples: readonly Sample[] = [
  { profile: 'rfc7644', rule: 'rfc7644/kept', level: 'MUST', outcome: { kind: 'passed' } },
  {
    profile: 'rfc7644',
    rule: 'rfc7644/broken',
    level: 'MUST',
    outcome: {
      kind: 'failed',
      expected: 'title: "<b>&\'"',
      found: 'a NUL \u0000, a bell \u0007, half a pair \ud83d, ]]> and "quotes"',
      exchanges: [{ request: 'PATCH /Users/1\n\n{"title":"<b>"}', answer: '200\n\n{"title":"ż 🙂"}' }],
    },
  },
  {
    profile: 'okta',
    rule: 'okta/should',
    level: 'SHOULD',
    outcome: { kind: 'warned', expected: 'status 200', found: 'status 204', exchanges: [] },
  },
  { profile: 'okta', rule: 'okta/missing', level: 'MUST', outcome: { kind: 'unsupported', reason: 'no /Groups' } },
  { profile: 'contract', rule: 'contract/late', level: 'MUST', outcome: { kind: 'unjudged', reason: 'Interrupted' } },
];

/** A report with one finding of each kind and everything in its texts that a printer may trip over. */
export const sample: Report = {
  baseUrl: 'https://scim.example/company?a=1&b=2',
  began: '2026-11-24T08:00:00.000Z',
  milliseconds: 1234,
  findings: samples.map((one) => ({ ...one, section: 'RFC 7644 §3.5.2', title: 'Rules are kept', milliseconds: 5 })),
  leftBehind: ['/Users/17'],
  stopped: 'Interrupted',
  waited: 3,
};
