import type { Seeded } from '../seed/company.ts';

/** Writes a request to the company's address, as Okta sends it. `path` comes behind the address. */
export type WriteRequest = (method: string, path: string, body?: string) => string;

/** Makes the writer of requests to one company. */
export function oktaRequests({ companyKey, token }: Pick<Seeded, 'companyKey' | 'token'>): WriteRequest {
  const head = [
    'Host: 127.0.0.1',
    'User-Agent: Okta SCIM Client 1.0.0',
    'Accept: application/scim+json',
    'Accept-Charset: utf-8',
    'Accept-Encoding: gzip,deflate',
    `Authorization: Bearer ${token}`,
  ].join('\r\n');
  return (method, path, body) => {
    const line = `${method} /scim/${companyKey}${path} HTTP/1.1\r\n${head}\r\n`;
    if (body === undefined) return `${line}\r\n`;
    const type = 'Content-Type: application/scim+json; charset=utf-8';
    return `${line}${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
}

/** Encodes a filter as Okta does, with the paging that it always asks for. */
export function filterQuery(filter: string): string {
  return `?filter=${encodeURIComponent(filter)}&startIndex=1&count=100`;
}
