/** What crosses the gate when a call did not succeed. `id` is set for `internal` only and names the log line. */
export type DeskError<Code extends string = string> = {
  code: Code;
  message: string;
  details?: Record<string, string | number | boolean>;
  id?: string;
};

/** The answer to every call through the gate: a value, or an error with a code. */
export type Result<Value, Code extends string = string> =
  | { ok: true; value: Value }
  | { ok: false; error: DeskError<Code> };
