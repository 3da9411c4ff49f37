/** Lets writers through one at a time, in the order in which they came. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** The outcome of the work; a failure does not stop who waits behind it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when everybody who is waiting now has had a turn. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
