/**
 * What a page may tell about the answers it keeps: nothing yet, on the way before another page, all kept, waiting for
 * the network, refused for good.
 */
export type SaveState = "idle" | "leaving" | "saved" | "waiting" | "refused";

/** One item of a step with its fields as a form sends them; the item "" stands for all of the step's form. */
export interface Answer {
  readonly step: string;
  readonly item: string;
  /** Fields as in an address ("a=1&b=2"). */
  readonly fields: string;
}

/** An answer that may not have arrived. */
export interface UnsavedAnswer extends Answer {
  /** What was sent of the same item without hearing back: the server may hold any of it. */
  readonly tried: readonly string[];
}

export interface SendOptions {
  /** Was given on an earlier visit: what was saved elsewhere since then stays. */
  readonly late: boolean;
  /** What a button asked for, when the whole form is sent. */
  readonly intent?: string;
}

export interface AnswerQueueOptions<Reply> {
  /** Sends one item. @throws when it did not arrive @returns null when answers will never be taken any more */
  readonly send: (answer: UnsavedAnswer, options: SendOptions, signal: AbortSignal) => Promise<Reply | null>;
  readonly onState: (state: SaveState) => void;
  /** Is told what has not arrived, each time that this changes. */
  readonly onUnsaved?: (unsaved: readonly UnsavedAnswer[]) => void;
  /** Milliseconds before each new try; the last one repeats. */
  readonly patience?: readonly number[];
}

interface Entry<Reply> extends UnsavedAnswer {
  readonly late: boolean;
  readonly intent?: string;
  /** Of who waits to leave the page; null = it did not arrive. */
  readonly settle?: (reply: Reply | null) => void;
}

/** Of one item, no more than this many sendings without an answer are remembered. */
const mostTried = 4;
const keyOf = ({ step, item }: Answer) => `${step} ${item}`;

/**
 * Keeps answers in the order in which they were given, one at a time, the latest of each item only; tries again until
 * the network is back.
 */
export class AnswerQueue<Reply> {
  private readonly unsaved = new Map<string, Entry<Reply>>();
  private readonly delays = new Map<string, ReturnType<typeof setTimeout>>();
  private current: AbortController | null = null;
  private pause: { timer: ReturnType<typeof setTimeout>; end: () => void } | null = null;
  private stopped = false;

  constructor(private readonly options: AnswerQueueOptions<Reply>) {}

  get hasUnsaved(): boolean {
    return this.unsaved.size > 0;
  }

  /** @param delay milliseconds of rest before it is sent, for what is still being typed */
  put(answer: Answer, delay = 0): void {
    if (this.stopped) return;
    this.enter({ ...answer, tried: this.unsaved.get(keyOf(answer))?.tried ?? [], late: false });
    const key = keyOf(answer);
    clearTimeout(this.delays.get(key));
    this.delays.delete(key);
    const ready = () => {
      this.delays.delete(key);
      void this.run();
    };
    if (delay === 0) ready();
    else this.delays.set(key, setTimeout(ready, delay));
  }

  /** Takes up what an earlier visit could not send; what was given here in the meantime stays. */
  adopt(answers: readonly UnsavedAnswer[]): void {
    if (this.stopped) return;
    for (const answer of answers) if (!this.unsaved.has(keyOf(answer))) this.enter({ ...answer, late: true });
    void this.run();
  }

  /**
   * Sends the whole form of a step, in place of its items, because somebody leaves it.
   * @returns the reply; null when it did not arrive: it is kept, and tried again like every answer
   */
  leave(answer: Answer, intent: string): Promise<Reply | null> {
    return new Promise((settle) => {
      if (this.stopped) return settle(null);
      const own = [...this.unsaved].filter(([, { step }]) => step === answer.step);
      for (const [key] of own) {
        this.unsaved.delete(key);
        clearTimeout(this.delays.get(key));
        this.delays.delete(key);
      }
      this.options.onState("leaving");
      const tried = own.flatMap(([, entry]) => entry.tried).slice(-mostTried);
      this.enter({ ...answer, tried, late: false, intent, settle });
      this.pause?.end();
      void this.run();
    });
  }

  /** Tries at once, for instance because the network came back. */
  retry(): void {
    this.pause?.end();
  }

  /** Waits for no more letters. */
  hurry(): void {
    for (const timer of this.delays.values()) clearTimeout(timer);
    this.delays.clear();
    void this.run();
  }

  /** Ends the queue: the page goes, or answers are not taken any more. What is kept on the device stays there. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.delays.values()) clearTimeout(timer);
    for (const { settle } of this.unsaved.values()) settle?.(null);
    this.unsaved.clear();
    this.current?.abort();
    this.pause?.end();
  }

  private enter(entry: Entry<Reply>): void {
    const key = keyOf(entry);
    this.unsaved.delete(key);
    this.unsaved.set(key, entry);
    this.tell();
  }

  private tell(): void {
    const plain = [...this.unsaved.values()].map(({ step, item, fields, tried }) => ({
      step,
      item,
      fields,
      tried,
    }));
    this.options.onUnsaved?.(plain);
  }

  private async run(): Promise<void> {
    if (this.current) return;
    let failures = 0;
    for (let next = this.first(); next && !this.stopped; next = this.first()) {
      this.current = new AbortController();
      if (await this.sendOne(next, this.current.signal)) failures = 0;
      else if (!this.stopped) {
        const rested = this.rest(failures++);
        this.wait();
        await rested;
      }
    }
    this.current = null;
    if (!this.stopped && !this.hasUnsaved) this.options.onState("saved");
  }

  /** @returns false when it did not arrive */
  private async sendOne([key, given]: [string, Entry<Reply>], signal: AbortSignal): Promise<boolean> {
    const { intent, settle, late, ...answer } = given;
    const entry: Entry<Reply> = { ...given, tried: [...answer.tried, answer.fields].slice(-mostTried) };
    this.unsaved.set(key, entry);
    this.tell();
    try {
      const reply = await this.options.send(answer, { late, intent }, signal);
      if (this.stopped) return true;
      if (reply === null) {
        this.refuse();
        return true;
      }
      if (this.unsaved.get(key) === entry) this.unsaved.delete(key);
      this.tell();
      settle?.(reply);
      return true;
    } catch {
      return false;
    }
  }

  /** Nobody waits to leave any more: the answers go on waiting alone. */
  private wait(): void {
    for (const [key, { intent: _intent, settle, ...entry }] of this.unsaved) {
      this.unsaved.set(key, entry);
      settle?.(null);
    }
    this.options.onState("waiting");
  }

  private first(): [string, Entry<Reply>] | undefined {
    return [...this.unsaved].find(([key]) => !this.delays.has(key));
  }

  private refuse(): void {
    this.stop();
    this.options.onUnsaved?.([]);
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
