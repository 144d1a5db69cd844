const day = 86_400_000;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));
let latest = { day: Number.NaN, text: '' };

/**
 * Prints a time as `Date.toISOString` does. A page prints two times a resource, mostly of the same few days: the date is
 * printed once a day, which is where most of the cost is.
 */
export function printInstant(milliseconds: number): string {
  const number = Math.floor(milliseconds / day);
  if (number !== latest.day) latest = { day: number, text: new Date(milliseconds).toISOString().slice(0, 11) };
  const rest = milliseconds - number * day;
  const seconds = Math.floor(rest / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${latest.text}${twoDigits[hour]}:${twoDigits[minute]}:${twoDigits[second]}.${String(rest % 1000).padStart(3, '0')}Z`;
}
