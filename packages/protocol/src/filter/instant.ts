const dateTime = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)?$/;

/** A point in time: milliseconds since 1970 rounded down, and whether the literal says more than they hold. */
export interface Instant {
  readonly milliseconds: number;
  /** The literal has digits other than zero below a millisecond. */
  readonly finer: boolean;
}

/**
 * Reads an xsd:dateTime of the years 0001 to 9999; undefined when the text is none. 24:00:00 is the midnight that ends the
 * day, as XML Schema has it. A literal without time zone is read as UTC, which is where all our dates stand.
 * @see RFC 7643 §2.3.5
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = dateTime.exec(text);
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  const fraction = parts[7] ?? '';
  const offset = parseOffset(parts[8] ?? 'Z');
  if (offset === undefined || !isDay(year, month, day) || !isTime(hour, minute, second, fraction)) return undefined;
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  const milliseconds =
    (hour * 3600 + (minute - offset) * 60 + second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { milliseconds: midnight + milliseconds, finer: /[1-9]/.test(fraction.slice(3)) };
}

/** Minutes east of Greenwich; XML Schema goes to 14 hours. */
function parseOffset(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  if (minutes > 14 * 60 || Number(zone.slice(4, 6)) > 59) return undefined;
  return zone.startsWith('-') ? -minutes : minutes;
}

function isDay(year: number, month: number, day: number): boolean {
  const daysInMonth = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth;
}

function isTime(hour: number, minute: number, second: number, fraction: string): boolean {
  if (hour === 24) return minute === 0 && second === 0 && !/[1-9]/.test(fraction);
  return hour < 24 && minute < 60 && second < 60;
}
