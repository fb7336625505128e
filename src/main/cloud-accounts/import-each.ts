import { Failure, isFailure } from '../../domain/failure.ts';

/**
 * Imports one thing after the other: one that cannot be imported does not keep the others from it. Answers a sentence
 * for each.
 *
 * @throws the first failure, when all were tried, with the name of what it is of; at once what is no failure, or the
 *   signal's reason.
 */
export async function importEach<Item>(
  items: Iterable<Item>,
  nameOf: (item: Item) => string,
  signal: AbortSignal,
  work: (item: Item) => Promise<string>,
): Promise<string[]> {
  const said: string[] = [];
  let first: Failure | null = null;
  for (const item of items) {
    try {
      said.push(await work(item));
    } catch (error) {
      if (signal.aborted || !isFailure(error)) throw error;
      const { code, message, details } = error;
      first ??= new Failure(code, `${nameOf(item)} was not imported. ${message}`, details, { cause: error });
    }
  }
  if (first !== null) throw first;
  return said;
}
