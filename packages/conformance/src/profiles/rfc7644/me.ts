import { rulesOf } from '../../case.ts';
import { expectStatus, expectThat } from '../../expect.ts';
import { at } from '../../json.ts';
import { Unsupported } from '../../verdict.ts';

const { must } = rulesOf('rfc7644');

/** The subject of the token. @see RFC 7644 §3.11 */
export const me = [
  must('me-names-its-resource', {
    section: 'RFC 7644 §3.11',
    title: '/Me answers with a resource and its permanent address, or says by 501 that there is none',
    async run(t) {
      const answer = await t.get('/Me');
      if ([404, 501].includes(answer.status)) throw new Unsupported(`GET /Me answers ${answer.status}`);
      expectStatus(answer, 200, 501);
      const location = answer.headers.get('location') ?? at(answer.body, 'meta', 'location');
      expectThat(answer, 'Location or meta.location', typeof location === 'string', 'neither');
    },
  }),
];
