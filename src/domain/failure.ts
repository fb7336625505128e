/**
 * An expected failure: something the user can understand and act on. Anything else that is thrown is a bug and
 * reaches the renderer as `internal` with an id only.
 *
 * `details` carries what a screen needs to name the thing (file, row, field, limit); it never carries a secret.
 */
export class Failure<Code extends string = string> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor(
    code: Code,
    message: string,
    details: Record<string, string | number | boolean> = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** True when `error` is an expected failure, optionally one with the given code. */
export function isFailure(error: unknown, code?: string): error is Failure {
  return error instanceof Failure && (code === undefined || error.code === code);
}
