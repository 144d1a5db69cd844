import { Connection } from './connection.ts';

/** The userNames of everybody in a company, in the order in which they were created. */
export async function listUserNames(target: {
  readonly baseUrl: string;
  readonly token: string;
}): Promise<readonly string[]> {
  const connection = new Connection(target);
  const names: string[] = [];
  for (let startIndex = 1; ; startIndex += 1_000) {
    const { text } = await connection.get(`/Users?attributes=userName&count=1000&startIndex=${startIndex}`);
    const { Resources, totalResults } = JSON.parse(text);
    for (const { userName } of Resources) names.push(userName);
    if (startIndex + 1_000 > totalResults) break;
  }
  connection.close();
  return names;
}
