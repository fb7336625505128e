/**
 * Runs work one after the other, in the order of the calls. Two signatures at once would take the same nonce, and the
 * second would be found out only after the user had signed it.
 */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
}
