import type { Mismatch, ProblemPlace } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';

/** A request that does not fit the operators' document. `errors` says where, every place at once. */
export class InvalidRequest extends ScimError {
  readonly errors: readonly ProblemPlace[];

  constructor(errors: readonly ProblemPlace[]) {
    super(400, 'invalidValue', `The request is not right: ${errors.map(sentence).join('; ')}`);
    this.errors = errors;
  }
}

/** Says of a validator's mismatch where it is and what was expected there. */
export function placeOf({ instancePath, message = 'is wrong', params }: Mismatch): ProblemPlace {
  const extra = params?.additionalProperty;
  if (typeof extra === 'string') return { where: `${instancePath}/${extra}`, detail: 'is no property of this' };
  return { where: instancePath, detail: message };
}

function sentence({ where, detail }: ProblemPlace): string {
  return `${where === '' ? 'the body' : where} ${detail}`;
}
