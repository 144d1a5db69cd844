import { isJsonArray, isJsonObject } from '@metacompliance/scim-protocol';
import { altered, answered, bodyOf, both, entryOf, type Fault, isPatch, listOf, misread, without } from '../fault.ts';
import { afterPatch, firstOperation, is, isPatchOfUser, operated, scimTypeOf, shrugged } from '../patch-fault.ts';

/** What is wrong with PATCH of users. */
export const patchFaults: readonly Fault[] = [
  {
    name: 'a PATCH that deactivates is answered and not done',
    breaks: ['okta/deactivate', 'okta/deactivate-answers-the-user'],
    answer: operated((operation) =>
      operation.path === undefined && JSON.stringify(operation.value) === '{"active":false}'
        ? { op: 'add', value: {} }
        : operation,
    ),
  },
  {
    name: 'PATCH of a user answers 204',
    breaks: [
      'rfc7644/patch-with-attributes-answers-200',
      'okta/deactivate-answers-the-user',
      'contract/patchUser-200',
      'contract/patch-of-a-user-answers-the-user',
      'contract/patch-without-path-ignores-unknown-keys',
    ],
    answer: altered(both(isPatchOfUser, answered(200)), ({ headers = {} }) => ({ status: 204, headers })),
  },
  {
    name: 'PATCH of a user answers 200 without a body',
    breaks: [
      'rfc7644/patch-answers-200-or-204',
      'rfc7644/patch-with-attributes-answers-200',
      'okta/deactivate-answers-the-user',
      'contract/patchUser-200',
      'contract/patch-of-a-user-answers-the-user',
    ],
    answer: altered(both(isPatchOfUser, answered(200)), ({ headers = {} }) => ({ status: 200, headers })),
  },
  {
    name: 'PATCH with attributes answers 204',
    breaks: ['rfc7644/patch-with-attributes-answers-200', 'contract/patchGroup-200'],
    answer: altered(
      both(isPatch, ({ query }) => query.has('attributes')),
      ({ headers = {}, ...answer }) => (answer.status === 200 ? { status: 204, headers } : { ...answer, headers }),
    ),
  },
  {
    name: 'operations are applied from the last to the first',
    breaks: ['rfc7644/patch-runs-in-order'],
    answer: misread((request) => {
      const body = bodyOf(request);
      if (!isPatchOfUser(request) || body === undefined || !isJsonArray(body.Operations)) return request;
      return { ...request, text: JSON.stringify({ ...body, Operations: body.Operations.toReversed() }) };
    }),
  },
  {
    name: 'a PATCH is applied up to the operation that fails',
    breaks: ['rfc7644/patch-is-all-or-nothing'],
    answer: (request, server) => {
      const answer = server.answer(request);
      const operations = bodyOf(request)?.Operations;
      if (!isPatch(request, answer) || answer.status !== 400 || !isJsonArray(operations)) return answer;
      for (const one of operations) {
        const text = JSON.stringify({ ...bodyOf(request), Operations: [one] });
        if (server.answer({ ...request, text }).status >= 400) break;
      }
      return answer;
    },
  },
  {
    name: 'a PATCH of a read-only attribute is answered and not done',
    breaks: ['rfc7644/patch-of-a-read-only-attribute-is-refused', 'contract/patch-errors-name-the-attribute'],
    answer: shrugged(
      (request, answer) => scimTypeOf(answer) === 'mutability' && is(firstOperation(request), 'replace'),
    ),
  },
  {
    name: 'a remove of a required attribute is answered and not done',
    breaks: [
      'rfc7644/patch-remove-of-a-required-attribute-is-refused',
      'contract/patch-of-a-mandatory-attribute-to-nothing-is-refused',
    ],
    answer: shrugged((request, answer) => scimTypeOf(answer) === 'mutability' && is(firstOperation(request), 'remove')),
  },
  {
    name: 'a PATCH of an unknown path is answered and not done',
    breaks: ['rfc7644/patch-of-an-unknown-path-is-refused', 'rfc7644/patch-of-a-broken-path-is-refused'],
    answer: shrugged((_, answer) => scimTypeOf(answer) === 'invalidPath'),
  },
  {
    name: 'an unknown op is answered and not done',
    breaks: ['rfc7644/patch-of-an-unknown-operation-is-refused'],
    answer: shrugged((request) => is(firstOperation(request), 'move')),
  },
  {
    name: 'a PATCH of a wrong type is answered and not done',
    breaks: ['rfc7644/patch-of-a-wrong-type-is-refused'],
    answer: shrugged((request) => firstOperation(request).value === 7),
  },
  {
    name: 'a PATCH without its URN is applied',
    breaks: ['rfc7644/patch-without-schema-is-refused'],
    answer: misread((request) => ({ ...request, text: request.text.replace(':NoSuchMessage', '') })),
  },
  {
    name: 'a PATCH without operations is answered',
    breaks: ['contract/patchUser-400', 'contract/patchGroup-400', 'contract/patch-without-operations-is-refused'],
    answer: shrugged((request) => firstOperation(request).op === undefined),
  },
  {
    name: 'a PATCH of an unknown user makes one',
    breaks: ['rfc7644/patch-of-an-unknown-id-is-404', 'contract/patchUser-404'],
    answer: altered(both(isPatchOfUser, answered(404)), () => ({ status: 204 })),
  },
  {
    name: 'a PATCH to a taken userName is answered and not done',
    breaks: ['rfc7644/patch-to-a-taken-user-name-is-409', 'contract/patchUser-409'],
    answer: altered(both(isPatchOfUser, answered(409)), (_, request, server) =>
      server.answer({ ...request, method: 'GET', text: '' }),
    ),
  },
  {
    name: 'add fails where there is a value',
    breaks: ['rfc7644/patch-add-replaces-a-single-value'],
    answer: operated((operation, { data }) =>
      is(operation, 'add') && operation.path === 'title' && data.title !== undefined ? { op: 'bad' } : operation,
    ),
  },
  {
    name: 'add fails where there is no value',
    breaks: [
      'rfc7644/patch-add-sets-a-missing-value',
      'entra/operations-in-capitals',
      'entra/unknown-attribute-does-not-stop-the-rest',
    ],
    answer: operated((operation, { data }) =>
      is(operation, 'add') && operation.path === 'title' && data.title === undefined ? { op: 'bad' } : operation,
    ),
  },
  {
    name: 'add to many values replaces them',
    breaks: ['rfc7644/patch-add-appends-to-many-values'],
    answer: operated((operation) =>
      is(operation, 'add') && operation.path === 'emails' ? { ...operation, op: 'replace' } : operation,
    ),
  },
  {
    name: 'add without path replaces',
    breaks: ['rfc7644/patch-add-without-path'],
    answer: operated((operation) =>
      is(operation, 'add') && operation.path === undefined ? { ...operation, op: 'replace' } : operation,
    ),
  },
  {
    name: 'a sub-attribute replaces its siblings',
    breaks: [
      'rfc7644/patch-add-sets-a-sub-attribute',
      'rfc7644/patch-replace-a-sub-attribute',
      'rfc7644/patch-remove-takes-a-sub-attribute-away',
    ],
    answer: afterPatch((data, request) => {
      const path = String(firstOperation(request).path);
      const part = /^name\.(\w+)$/.exec(path)?.[1];
      const name = isJsonObject(data.name) ? data.name : {};
      return part === undefined ? data : { ...data, name: { [part]: name[part] ?? null } };
    }),
  },
  {
    name: 'replace of a complex value drops its other parts',
    breaks: ['rfc7644/patch-replace-a-complex-attribute-merges'],
    answer: afterPatch((data, request) => {
      const { path, value } = firstOperation(request);
      return path === 'name' && isJsonObject(value) ? { ...data, name: value } : data;
    }),
  },
  {
    name: 'a path with a URN is cut at its first dot',
    breaks: [
      'rfc7644/patch-add-in-an-extension',
      'entra/enterprise-attribute-by-urn',
      'entra/manager-as-text',
      'entra/manager-as-list',
      'entra/manager-emptied',
      'contract/manager-value-clears-the-email',
    ],
    answer: operated((operation) =>
      /^urn:.*2\.0:/.test(String(operation.path)) ? { ...operation, path: '2' } : operation,
    ),
  },
  {
    name: 'add of a value that is there doubles it',
    breaks: ['rfc7644/patch-add-of-a-present-value-adds-nothing'],
    answer: afterPatch((data, request, before) => {
      const { op, path, value } = firstOperation(request);
      const isAgain = path === 'emails' && op === 'add' && JSON.stringify(before.emails) === JSON.stringify(value);
      return isAgain ? { ...data, emails: [...listOf(data, 'emails'), ...listOf(before, 'emails')] } : data;
    }),
  },
  {
    name: 'a new primary value leaves the old one primary',
    breaks: ['rfc7644/patch-primary-moves'],
    answer: afterPatch((data, _, before) => {
      const old = listOf(before, 'emails').filter(({ primary }) => primary === true);
      const emails = listOf(data, 'emails');
      const isHandedOver = emails.length > old.length && emails.some(({ primary }) => primary === true);
      return isHandedOver ? { ...data, emails: emails.map((one) => ({ ...one, primary: true })) } : data;
    }),
  },
  {
    name: 'remove leaves the value',
    breaks: ['rfc7644/patch-remove-takes-a-value-away', 'entra/operations-in-capitals'],
    answer: operated((operation) =>
      is(operation, 'remove') && operation.path === 'title' ? { op: 'add', value: {} } : operation,
    ),
  },
  {
    name: 'remove of a part takes the whole',
    breaks: ['rfc7644/patch-remove-takes-a-sub-attribute-away'],
    answer: afterPatch((data, request) => {
      const { op, path } = firstOperation(request);
      return op === 'remove' && path === 'name.honorificPrefix' ? without(data, 'name') : data;
    }),
  },
  {
    name: 'remove of many values takes the first',
    breaks: ['rfc7644/patch-remove-takes-all-values-away'],
    answer: operated((operation) =>
      is(operation, 'remove') && operation.path === 'phoneNumbers'
        ? { ...operation, path: 'phoneNumbers[type eq "work"]' }
        : operation,
    ),
  },
  {
    name: 'remove with a filter takes all values',
    breaks: ['rfc7644/patch-remove-takes-selected-values-away'],
    answer: afterPatch((data, request) => {
      const { op, path } = firstOperation(request);
      return op === 'remove' && String(path).startsWith('emails[') ? without(data, 'emails') : data;
    }),
  },
  {
    name: 'remove without path is answered and not done',
    breaks: ['rfc7644/patch-remove-without-path-is-refused'],
    answer: shrugged((request) => JSON.stringify(firstOperation(request)) === '{"op":"remove"}'),
  },
  {
    name: 'replace of what a filter does not find is answered and not done',
    breaks: ['rfc7644/patch-replace-of-nothing-is-refused'],
    answer: shrugged((request) => String(firstOperation(request).path).startsWith('emails[value')),
  },
  {
    name: 'replace fails where there is no value',
    breaks: ['rfc7644/patch-replace-a-missing-value-adds-it'],
    answer: operated((operation, { data }) =>
      operation.op === 'replace' && operation.path === 'title' && data.title === undefined ? { op: 'bad' } : operation,
    ),
  },
  {
    name: 'replace without path drops everything else',
    breaks: ['rfc7644/patch-replace-without-path'],
    answer: afterPatch((data, request) => {
      const { op, path, value } = firstOperation(request);
      return op === 'replace' && path === undefined && isJsonObject(value) && 'title' in value
        ? without(data, 'displayName')
        : data;
    }),
  },
  {
    name: 'replace of many values adds to them',
    breaks: ['rfc7644/patch-replace-all-values'],
    answer: operated((operation) =>
      operation.op === 'replace' && operation.path === 'emails' ? { ...operation, op: 'add' } : operation,
    ),
  },
  {
    name: 'replace with a filter changes every value',
    breaks: ['rfc7644/patch-replace-a-selected-value'],
    answer: operated((operation) =>
      operation.op === 'replace' && operation.path === 'emails[type eq "work"].value'
        ? { ...operation, path: 'emails.value' }
        : operation,
    ),
  },
  {
    name: 'replace of a value is answered and not done',
    breaks: [
      'rfc7644/patch-runs-in-order',
      'rfc7644/patch-replace-a-value',
      'contract/patch-of-a-user-answers-the-user',
    ],
    answer: operated((operation, { data }) =>
      operation.op === 'replace' && operation.path === 'title' && data.title !== undefined
        ? { op: 'add', value: {} }
        : operation,
    ),
  },
  {
    name: 'a PATCH that changes nothing makes a new version',
    breaks: ['contract/patch-of-nothing-new-changes-nothing', 'contract/patch-remove-of-nothing-succeeds'],
    answer: (request, server) => {
      const answer = server.answer(request);
      const entry = entryOf(request, server);
      if (!isPatchOfUser(request) || answer.status !== 200 || entry === undefined) return answer;
      server.directory.entries.set(entry.id, { ...entry, version: entry.version + 1 });
      return { ...answer, body: server.directory.show({ ...entry, version: entry.version + 1 }) };
    },
  },
  {
    name: 'an unknown key in a value without path is refused',
    breaks: ['contract/patch-without-path-ignores-unknown-keys'],
    answer: operated((operation) =>
      isJsonObject(operation.value) && 'noSuchAttribute' in operation.value ? { op: 'bad' } : operation,
    ),
  },
  {
    name: 'the detail of a refused PATCH names nothing',
    breaks: ['contract/patch-errors-name-the-attribute', 'contract/unknown-member-is-refused'],
    answer: altered(both(isPatch, answered(400)), ({ body, ...answer }) => ({
      ...answer,
      body: { ...(isJsonObject(body) && body), detail: 'This cannot be done' },
    })),
  },
];
