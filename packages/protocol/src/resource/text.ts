import { ScimError } from '../error.ts';
import { parseInstant } from '../filter/instant.ts';
import type { Attribute } from '../schema/attribute.ts';

const maxBytes = 65_536;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Blanks at either end; control, line and bidi characters and those without width anywhere. */
const unsafeInName = /^\s|\s$|[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u;
/** What a browser skips when it looks for the scheme of an address. */
const skippedInUrl = /[\p{Cc}\p{Zs}\p{Default_Ignorable_Code_Point}]/gu;
const scriptScheme = /^(?:(?:java|vb|live)script:|data:(?!image\/(?!svg)))/i;

/**
 * Checks a string against what its attribute allows: length, form of its type, no invisible characters in a userName, no
 * address that runs a script. Free text stays free. Fails with `invalidValue`, naming the attribute and the rule.
 * @see RFC 7643 §2.3
 */
export function checkText(attribute: Attribute, text: string): void {
  checkLength(attribute, text);
  if (attribute.path === 'userName') checkUserName(text);
  if (attribute.type === 'reference') checkUrl(attribute, text);
  if (attribute.type === 'binary') checkBinary(attribute, text);
  if (attribute.type === 'dateTime' && !parseInstant(text)) {
    throw ScimError.invalidValue(`${attribute.path} must be a date and time such as 2026-01-31T08:00:00Z`);
  }
}

function checkLength({ path, maxLength }: Attribute, text: string): void {
  if (maxLength === undefined || !isLonger(text, maxLength)) return;
  throw ScimError.invalidValue(`${path} is longer than ${maxLength} characters`);
}

/** Characters are code points, as in JSON Schema: between one and two to a unit of the string. */
function isLonger(text: string, limit: number): boolean {
  if (text.length <= limit || text.length > 2 * limit) return text.length > limit;
  return [...text].length > limit;
}

function checkUserName(text: string): void {
  if (!unsafeInName.test(text)) return;
  throw ScimError.invalidValue(
    'userName must not begin or end with a blank or contain control, bidirectional or zero-width characters',
  );
}

/** Pictures may stand in a data URL, except SVG, which can hold scripts. */
function checkUrl({ path }: Attribute, text: string): void {
  if (!scriptScheme.test(text.replace(skippedInUrl, ''))) return;
  throw ScimError.invalidValue(`${path} must not be an address that can run a script (javascript:, vbscript:, data:)`);
}

function checkBinary({ path }: Attribute, text: string): void {
  if (!base64.test(text)) throw ScimError.invalidValue(`${path} must be base64 (RFC 4648 §4)`);
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  if ((text.length / 4) * 3 - padding > maxBytes) {
    throw ScimError.invalidValue(`${path} is larger than ${maxBytes} bytes (64 KiB)`);
  }
}
