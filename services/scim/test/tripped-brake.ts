import type { Administration } from '../src/admin/administration.ts';
import { getCompany } from '../src/admin/companies.ts';
import { createUserArgs, deleteUserArgs } from '../src/operations/commands.ts';
import { person } from './store/stories/desk.ts';

/** Has a company lose 21 of 21 users at once. */
export async function tripBrake(admin: Administration, companyKey: string): Promise<void> {
  const { number: company } = await getCompany(companyKey, admin);
  const aims = Array.from({ length: 21 }, () => {
    return { company, id: admin.newId(), now: admin.now(), ifMatch: undefined, baseUrl: 'https://ire.example.com' };
  });
  await Promise.all(
    aims.map((aim, place) => admin.store.write('createUser', createUserArgs(person(`user${place}`), aim))),
  );
  await Promise.all(aims.map((aim) => admin.store.write('deleteUser', deleteUserArgs(aim))));
}
