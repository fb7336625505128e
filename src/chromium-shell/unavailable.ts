/** Stands for a part of Electron that this shell does not have: whatever is done with it throws, naming it. */
export function unavailable<Part>(name: string): Part {
  // A function declaration, so that `new` reaches the trap below too.
  function refuse(): never {
    throw new Error(`electron.${name} is not available in the Chromium shell`);
  }
  const refuseMember = (_target: unknown, key: string | symbol): never => {
    throw new Error(`electron.${name}.${String(key)} is not available in the Chromium shell`);
  };
  return new Proxy(refuse, {
    get: refuseMember,
    set: refuseMember,
    has: refuseMember,
    construct: refuse,
  }) as Part;
}

/**
 * Types `members` as the whole of an Electron module. What `members` lacks throws by name when it is touched.
 * Call it with `satisfies Pick<…>` on the members, so that those that exist have Electron's own types.
 */
export function partial<Whole extends object>(name: string, members: Partial<Whole>): Whole {
  return new Proxy(members, {
    get(target, key, receiver) {
      // Symbols and `then` are asked for by the language itself (await, inspection).
      if (typeof key === 'symbol' || key === 'then' || key in target)
        return Reflect.get(target, key, receiver);
      throw new Error(`electron.${name}.${key} is not available in the Chromium shell`);
    },
  }) as Whole;
}
