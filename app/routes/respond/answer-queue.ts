/** What a page may tell about the answers it keeps: nothing yet, all kept, waiting for the network, refused. */
export type SaveState = "idle" | "saved" | "waiting" | "refused";

export interface AnswerQueueOptions {
  /** Sends the fields of one item. @throws when they did not arrive @returns false when they will never be taken */
  readonly send: (item: string, fields: URLSearchParams, signal: AbortSignal) => Promise<boolean>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds before each new try; the last one repeats. */
  readonly patience?: readonly number[];
}

/**
 * Keeps answers in the order in which they were given, one at a time, the latest of each item only; tries again until
 * the network is back.
 */
export class AnswerQueue {
  private readonly waiting = new Map<string, URLSearchParams>();
  private readonly delays = new Map<string, ReturnType<typeof setTimeout>>();
  private current: AbortController | null = null;
  private pause: { timer: ReturnType<typeof setTimeout>; end: () => void } | null = null;
  private stopped = false;

  constructor(private readonly options: AnswerQueueOptions) {}

  /** @param delay milliseconds of rest before it is sent, for what is still being typed */
  put(item: string, fields: URLSearchParams, delay = 0): void {
    if (this.stopped) return;
    clearTimeout(this.delays.get(item));
    this.waiting.delete(item);
    const ready = () => {
      this.delays.delete(item);
      this.waiting.set(item, fields);
      void this.run();
    };
    if (delay === 0) ready();
    else this.delays.set(item, setTimeout(ready, delay));
  }

  /** Tries at once, for instance because the network came back. */
  retry(): void {
    this.pause?.end();
  }

  /** Ends the queue: the form itself is being sent, with everything in it. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.delays.values()) clearTimeout(timer);
    this.waiting.clear();
    this.current?.abort();
    this.pause?.end();
  }

  private async run(): Promise<void> {
    if (this.current) return;
    this.current = new AbortController();
    let failures = 0;
    for (let next = this.first(); next && !this.stopped; next = this.first()) {
      const [item, fields] = next;
      this.waiting.delete(item);
      try {
        if (await this.options.send(item, fields, this.current.signal)) failures = 0;
        else this.refuse();
      } catch {
        if (this.stopped) break;
        if (!this.waiting.has(item) && !this.delays.has(item)) this.waiting.set(item, fields);
        this.options.onState("waiting");
        await this.rest(failures++);
      }
    }
    this.current = null;
    if (!this.stopped) this.options.onState("saved");
  }

  private first(): [string, URLSearchParams] | undefined {
    const { value } = this.waiting.entries().next();
    return value;
  }

  private refuse(): void {
    this.stop();
    this.options.onState("refused");
  }

  private rest(failures: number): Promise<void> {
    const { patience = [1_000, 2_000, 5_000, 10_000, 30_000] } = this.options;
    return new Promise((done) => {
      const end = () => {
        clearTimeout(this.pause?.timer);
        this.pause = null;
        done();
      };
      this.pause = { timer: setTimeout(end, patience[Math.min(failures, patience.length - 1)]), end };
    });
  }
}
