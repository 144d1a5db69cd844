import type { Problem } from '@metacompliance/scim-contract/admin';

/**
 * The operators' API refused or failed. `message` is the problem's `detail`; `errors` says where a request was wrong.
 * @see RFC 9457
 */
export class AdminError extends Error {
  override readonly name = 'AdminError';
  readonly status: number;
  readonly requestId: string | undefined;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.detail ?? `The admin API answered with status ${status}`);
    this.status = status;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
  }

  /** Reads what an answer says of its failure; of one that does not come from the API, the status alone. */
  static async of(response: Response): Promise<AdminError> {
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    const problem: unknown = isProblem ? await response.json() : {};
    return new AdminError(response.status, problem as Partial<Problem>); // the document describes what has this media type
  }
}
