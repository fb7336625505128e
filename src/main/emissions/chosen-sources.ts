import { randomUUID } from 'node:crypto';

/** What the user picked, by ids: the renderer names no paths. */
export class ChosenSources {
  readonly #paths = new Map<string, string>();

  add(path: string): string {
    const id = randomUUID();
    this.#paths.set(id, path);
    return id;
  }

  path(id: string): string | undefined {
    return this.#paths.get(id);
  }
}
