import type { OperationEntry, OperationParameter, ProblemPlace } from '@metacompliance/scim-contract/admin';
import { parseInstant } from '@metacompliance/scim-protocol';
import { InvalidRequest } from './invalid-request.ts';

/** Parameters as they were sent: text, several times perhaps. */
export type SentParameters = Readonly<Record<string, unknown>>;

/**
 * Reads the parameters that the document gives an operation, of the types it gives them. Unlike SCIM, a name that it does not
 * know is refused: a misspelt condition would otherwise answer another question.
 *
 * Fails with `InvalidRequest`, which names every parameter that is wrong.
 */
export function readParameters(
  { parameters }: OperationEntry,
  sent: SentParameters,
): Readonly<Record<string, unknown>> {
  const read = new Map<string, string | number>();
  const errors: ProblemPlace[] = [];
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  for (const [name, value] of Object.entries(sent)) {
    if (value === undefined) continue;
    const parameter = known.get(name);
    const detail = parameter === undefined ? 'is no parameter of this' : faultOf(parameter, value);
    if (detail !== undefined) errors.push({ where: name, detail });
    else read.set(name, parameter?.type === 'integer' ? Number(value) : String(value));
  }
  for (const { name, required } of parameters)
    if (required && sent[name] === undefined) errors.push({ where: name, detail: 'is missing' });
  if (errors.length > 0) throw new InvalidRequest(errors);
  return Object.fromEntries(read);
}

function faultOf(parameter: OperationParameter, value: unknown): string | undefined {
  if (Array.isArray(value)) return 'comes twice';
  const text = String(value);
  if (text.includes('\0')) return 'contains the character NUL';
  return parameter.type === 'integer' ? faultOfInteger(parameter, text) : faultOfText(parameter, text);
}

function faultOfInteger({ minimum = 0, maximum = 2 ** 31 - 1 }: OperationParameter, text: string): string | undefined {
  const isWithin = /^\d{1,10}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
  return isWithin ? undefined : `must be a whole number from ${minimum} to ${maximum}`;
}

function faultOfText(parameter: OperationParameter, text: string): string | undefined {
  const { enum: words, format, maxLength = Number.POSITIVE_INFINITY } = parameter;
  if (words !== undefined && !words.includes(text)) return `must be one of ${words.join(', ')}`;
  if (format === 'date-time' && parseInstant(text) === undefined) return 'must be a time such as 2026-03-14T00:00:00Z';
  return text.length > maxLength ? `must have at most ${maxLength} characters` : undefined;
}
