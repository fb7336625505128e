/** A sink for the progress of long work. `done` and `total` count the same thing, named by `unit`. */
export type TaskControl = {
  /** Aborted when the user cancels. Long work checks it at least every 100 ms. */
  readonly signal: AbortSignal;
  /** Reports how far the work has come. `total` is absent while it is not known. */
  progress(update: { phase: string; done: number; total?: number; unit: string }): void;
};

/** Starts long work and answers at once with the task's id. The work outlives the page that started it. */
export type TaskRunner = (
  kind: string,
  title: string,
  work: (control: TaskControl) => Promise<unknown>,
) => string;
