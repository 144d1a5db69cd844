import type { NewUser } from '../src/index.ts';

/** A user with everything MetaCompliance needs, and the fields that matter to the test. */
export function aUser(fields: Partial<NewUser> = {}): NewUser {
  const { userName = 'bjensen' } = fields;
  return {
    userName,
    name: { givenName: 'Barbara', familyName: 'Jensen' },
    emails: [{ value: `${userName}@example.com`, type: 'work', primary: true }],
    ...fields,
  };
}
