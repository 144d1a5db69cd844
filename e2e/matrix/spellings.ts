/** Other ways to write a path, some of which are the same path, some another, some none: what a proxy, a router and a check could read apart. */
export const spellings: readonly (readonly [name: string, spell: (path: string) => string])[] = [
  ['plain', (path) => path],
  ['a slash behind', (path) => `${path}/`],
  ['two slashes behind', (path) => `${path}//`],
  ['two slashes before', (path) => `/${path}`],
  ['lower case', (path) => path.toLowerCase()],
  ['upper case', (path) => path.toUpperCase()],
  ['the last letter encoded', (path) => path.replace(/[A-Za-z](?=\W*$)/, encoded)],
  ['the first letter encoded', (path) => path.replace(/[A-Za-z]/, encoded)],
  ['every letter encoded', (path) => path.replace(/[A-Za-z]/g, encoded)],
  ['slashes encoded', (path) => path.replaceAll('/', '%2f')],
  ['the last slash encoded', (path) => path.replace(/\/(?=[^/]*$)/, '%2F')],
  ['backslashes', (path) => path.replaceAll('/', '\\')],
  ['an empty segment', (path) => path.replace(/\/(?=[^/]*$)/, '//')],
  ['a dot segment', (path) => path.replace(/\/(?=[^/]*$)/, '/./')],
  ['out and in again', (path) => path.replace(/\/(?=[^/]*$)/, '/x/../')],
  ['out and in again, encoded', (path) => path.replace(/\/(?=[^/]*$)/, '/x/%2e%2e/')],
  ['from an open path', (path) => `/health/live/../..${path}`],
  ['from an open path, encoded', (path) => `/health/live/%2e%2e/%2e%2e${path}`],
  ['a path parameter', (path) => `${path};v=1`],
  ['a NUL', (path) => `${path}%00`],
  ['a NUL before an open path', (path) => `${path}%00/health/live`],
  ['a suffix', (path) => `${path}.json`],
  ['a blank', (path) => `${path}%20`],
  ['an empty query', (path) => `${path}?`],
  ['an open path for a query', (path) => `${path}?/health/live`],
  ['a token in the query', (path) => `${path}?access_token=x&token=x`],
  ['a fragment', (path) => `${path}#/health/live`],
  ['a question mark, encoded', (path) => `${path}%3fa=1`],
  ['a percent sign alone', (path) => `${path}%`],
  ['an overlong slash', (path) => `${path}%c0%af`],
  ['encoded twice', (path) => path.replace(/[A-Za-z](?=\W*$)/, (letter) => encoded(letter).replace('%', '%25'))],
  ['the absolute form', (path) => `http://127.0.0.1${path}`],
];

function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}
