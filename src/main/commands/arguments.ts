import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CT02_DECIMALS, parseAmount } from '../../domain/amount.ts';
import { Failure, isFailure } from '../../domain/failure.ts';

/** A call that is not as the usage says: exit code 2. */
export function wrongCall(message: string): Failure {
  return new Failure('wrong-call', message);
}

/** The arguments of a call, as they were typed. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Record<string, unknown>;

  /** @throws Failure `wrong-call` for an option that is unknown or lacks its value. */
  constructor(args: readonly string[], options: ParseArgsOptionsConfig) {
    try {
      const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
      this.positionals = positionals;
      this.#values = values;
    } catch (error) {
      throw wrongCall(error instanceof Error ? error.message : String(error));
    }
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be repeated; each may hold several, with commas between them. */
  list(name: string): string[] {
    const value = this.#values[name];
    const all = Array.isArray(value) ? value.map(String) : [];
    return all.flatMap((entry) => entry.split(',')).map((entry) => entry.trim());
  }

  /** The one positional argument. @throws Failure `wrong-call` when there is none, or another. */
  only(name: string): string {
    const [first, second] = this.positionals;
    if (first === undefined) throw wrongCall(`${name} is missing.`);
    if (second !== undefined) throw wrongCall(`“${second}” is one argument too many.`);
    return first;
  }

  /** @throws Failure `wrong-call` when there is any positional argument. */
  none(): void {
    if (this.positionals[0] !== undefined) throw wrongCall(`“${this.positionals[0]}” is not understood.`);
  }
}

/** An amount such as `100` or `100.00` in base units. @throws Failure `wrong-call` that names the argument. */
export function amountArgument(name: string, text: string, decimals: number = CT02_DECIMALS): bigint {
  try {
    return parseAmount(text, decimals);
  } catch (error) {
    throw isFailure(error) ? wrongCall(`${name}: ${error.message}`) : error;
  }
}

/** A whole number from 0, such as a position's. @throws Failure `wrong-call` that names the argument. */
export function indexArgument(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw wrongCall(`${name}: “${text}” is not a whole number, such as 0 or 12.`);
}

/** One of a few words. @throws Failure `wrong-call` that lists them. */
export function choiceArgument<const Choice extends string>(
  name: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  const list = choices.join(', ');
  throw wrongCall(
    text === undefined ? `${name} is missing: one of ${list}.` : `${name}: “${text}” is not one of ${list}.`,
  );
}
