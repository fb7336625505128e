/** Takes a text apart that comes in pieces of any length. */
export class PlainReader {
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #short: () => Error;
  #rest: Buffer = Buffer.alloc(0);

  /** @param short makes the error for a text that ends too early or goes on too long */
  constructor(pieces: AsyncIterable<Buffer>, short: () => Error) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#short = short;
  }

  /** The next `length` bytes, in pieces. */
  async *take(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  /** The next `length` bytes in one. For short ones. */
  async exactly(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.take(length)) parts.push(part);
    return Buffer.concat(parts);
  }

  /** Nothing may follow. */
  async end(): Promise<void> {
    if (this.#rest.length > 0 || !(await this.#pieces.next()).done) throw this.#short();
  }

  async #next(): Promise<Buffer> {
    const { done, value } = await this.#pieces.next();
    if (done) throw this.#short();
    return value;
  }
}
