import { fold, isJsonArray, type JsonObject, readResource, userSchema } from '@metacompliance/scim-protocol';
import type { Entry } from '../directory.ts';
import {
  altered,
  answered,
  at,
  bodyOf,
  both,
  type Fault,
  isCreation,
  isPost,
  misread,
  withBody,
  without,
  withRequestBody,
} from '../fault.ts';
import type { HealthyServer } from '../healthy.ts';
import type { Answer, Request } from '../message.ts';

const isTakenAnswer = both(at('/Users'), answered(409));

/** The user whose name a POST takes again. */
function holderOf(request: Request, { directory }: HealthyServer): Entry | undefined {
  const name = fold(String(bodyOf(request)?.userName));
  return directory.of(userSchema).find(({ data }) => fold(String(data.userName)) === name);
}

/** Makes a user whatever its name. */
function makeAnyway(request: Request, server: HealthyServer): Answer {
  const { directory } = server;
  const entry = directory.add(userSchema, readResource(bodyOf(request) ?? {}, userSchema, 'create').resource);
  const headers = { ETag: directory.tag(entry), Location: directory.location(entry), 'Request-Id': 'anyway' };
  return { status: 201, headers, body: directory.show(entry) };
}

/** Reads a user or group that a POST makes in another way. */
function posted(alter: (body: JsonObject) => JsonObject): Fault['answer'] {
  return misread((request) => (isPost(request) ? withRequestBody(request, alter) : request));
}

/** What is wrong with POST. */
export const creationFaults: readonly Fault[] = [
  {
    name: 'a taken userName is answered with 200 and its holder',
    breaks: [
      'rfc7643/user-name-is-unique-in-any-case',
      'rfc7644/taken-user-name-is-409',
      'okta/spec-08-same-user-again-is-409',
      'contract/createUser-409',
      'contract/taken-by-an-inactive-user',
      'contract/taken-in-another-normal-form',
    ],
    answer: altered(isTakenAnswer, (_, request, server) => {
      const holder = holderOf(request, server);
      return { status: 200, body: holder && server.directory.show(holder) };
    }),
  },
  {
    name: 'a taken userName makes a second user',
    breaks: [
      'rfc7643/user-name-is-unique-in-any-case',
      'rfc7644/taken-user-name-is-409',
      'rfc7644/one-of-many-at-once-wins',
      'okta/spec-08-same-user-again-is-409',
      'contract/createUser-409',
      'contract/taken-by-an-inactive-user',
      'contract/taken-in-another-normal-form',
    ],
    answer: altered(isTakenAnswer, (_, request, server) => makeAnyway(request, server)),
  },
  {
    name: 'a taken userName overwrites its holder and is answered with 409',
    breaks: ['rfc7644/taken-user-name-creates-nothing'],
    answer: altered(isTakenAnswer, (answer, request, server) => {
      const holder = holderOf(request, server);
      if (holder !== undefined) server.directory.remove(holder);
      makeAnyway(request, server);
      return answer;
    }),
  },
  {
    name: 'whether a userName is taken is looked up before it is made, not while',
    breaks: ['rfc7644/one-of-many-at-once-wins'],
    answer: async (request, server) => {
      const wasTaken = holderOf(request, server) !== undefined;
      await new Promise((resolve) => setImmediate(resolve));
      const answer = server.answer(request);
      return isTakenAnswer(request, answer) && !wasTaken ? makeAnyway(request, server) : answer;
    },
  },
  {
    name: 'a userName in another letter case is free',
    breaks: ['rfc7643/user-name-is-unique-in-any-case'],
    answer: altered(isTakenAnswer, (answer, request, server) => {
      const { userName } = bodyOf(request) ?? {};
      const isAscii = /^[ -~]*$/.test(String(userName));
      return !isAscii || holderOf(request, server)?.data.userName === userName ? answer : makeAnyway(request, server);
    }),
  },
  {
    name: 'a userName in another normal form is free',
    breaks: ['contract/taken-in-another-normal-form'],
    answer: altered(isTakenAnswer, (answer, request, server) => {
      const name = String(bodyOf(request)?.userName);
      return name === name.normalize('NFC') ? answer : makeAnyway(request, server);
    }),
  },
  {
    name: 'the userName of an inactive user is free',
    breaks: ['contract/taken-by-an-inactive-user'],
    answer: altered(isTakenAnswer, (answer, request, server) =>
      holderOf(request, server)?.data.active === false ? makeAnyway(request, server) : answer,
    ),
  },
  {
    name: 'a user without userName is made',
    breaks: ['rfc7644/missing-user-name-is-400', 'contract/member-name-twice-is-refused'],
    answer: posted((body) => ('name' in body ? { userName: `unnamed ${Math.random()}`, ...body } : body)),
  },
  {
    name: 'text in place of a complex value is dropped',
    breaks: ['rfc7644/wrong-type-is-400'],
    answer: posted((body) =>
      typeof body.name === 'string' ? { ...body, name: { givenName: 'a', familyName: 'b' } } : body,
    ),
  },
  {
    name: 'any schemas will do',
    breaks: ['rfc7644/unlisted-schema-is-refused'],
    answer: posted((body) => ('userName' in body ? { ...body, schemas: [userSchema.core] } : body)),
  },
  {
    name: 'POST answers without a body but for the id',
    breaks: [
      'rfc7644/post-answers-the-resource',
      'rfc7644/post-gives-the-location',
      'rfc7644/attributes-selects-after-post',
      'okta/spec-06-create',
      'okta/spec-06-user-name-keeps-its-case',
      'okta/create-with-all-that-okta-sends',
      'okta/group-is-created-empty',
      'entra/create-with-all-that-entra-sends',
      'entra/create-with-active-as-text',
      'entra/group-with-a-schema-of-its-own',
      'contract/createUser-201',
      'contract/createGroup-201',
      'contract/absent-active-is-true',
    ],
    answer: altered(both(isCreation, answered(201)), (answer) => withBody(answer, ({ id = '' }) => ({ id }))),
  },
  {
    name: 'POST makes an inactive user unless told',
    breaks: ['contract/absent-active-is-true'],
    answer: posted((body) => ('userName' in body ? { active: false, ...body } : body)),
  },
  {
    name: 'the first missing attribute is named only',
    breaks: ['contract/missing-attributes-are-all-named'],
    answer: altered(both(isCreation, answered(400)), (answer) =>
      withBody(answer, (body) => ({
        ...body,
        detail: String(body.detail).replace(/(, | and ).*(?= \()/, ' is required'),
      })),
    ),
  },
  {
    name: 'unknown attributes are refused',
    breaks: ['contract/unknown-attributes-are-ignored'],
    answer: misread((request) =>
      isPost(request) && 'noSuchAttribute' in (bodyOf(request) ?? {}) ? { ...request, text: '{' } : request,
    ),
  },
  {
    name: 'an extension that schemas does not list is dropped',
    breaks: ['contract/unlisted-extension-is-accepted'],
    answer: posted((body) => {
      const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
      return isJsonArray(body.schemas) && !body.schemas.includes(urn) ? without(body, urn) : body;
    }),
  },
  {
    name: 'manager.Email is dropped',
    breaks: ['contract/manager-email-is-kept'],
    answer: misread((request) => ({ ...request, text: request.text.replace(/"Email":"[^"]*"/, '"unknown":1') })),
  },
  {
    name: 'blanks around names are cut off',
    breaks: ['contract/blank-before-user-name-is-refused'],
    answer: mending(/^ /, ''),
  },
  {
    name: 'zero-width characters are cut out',
    breaks: ['contract/zero-width-in-user-name-is-refused'],
    answer: mending(/\u200b/, ''),
  },
  { name: 'NULs are cut out', breaks: ['contract/nul-in-text-is-refused'], answer: mending(/\0/, '') },
  {
    name: 'script schemes are cut off',
    breaks: ['contract/script-in-a-url-is-refused'],
    answer: mending(/^javascript:/, ''),
  },
  {
    name: 'names are cut to 512 characters',
    breaks: ['contract/long-user-name-is-refused'],
    answer: mending(/(?<=^.{512}).{1,9}$/s, ''),
  },
  {
    name: 'of a name that comes twice in the JSON the last counts',
    breaks: ['contract/member-name-twice-is-refused'],
    answer: misread((request) => (isPost(request) ? { ...request, text: once(request) } : request)),
  },
  {
    name: 'of a name in two letter cases the first counts',
    breaks: ['contract/name-in-two-cases-is-refused'],
    answer: misread((request) => {
      return isPost(request)
        ? withRequestBody(request, (body) => ('title' in body ? without(body, 'TITLE') : body))
        : request;
    }),
  },
];

/** Mends the text of a user that a POST makes, where it should be refused. */
function mending(pattern: RegExp, by: string): Fault['answer'] {
  return posted((body) => {
    const mended = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(pattern, by) : value,
    ]);
    return Object.fromEntries(mended) as JsonObject; // the same members with other texts
  });
}

function once(request: Request): string {
  const body = bodyOf(request);
  return body === undefined ? request.text : JSON.stringify(body);
}
