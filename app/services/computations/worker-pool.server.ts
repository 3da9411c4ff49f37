import { Worker } from "node:worker_threads";
import { type ComputationAnswer, type ComputationRequest } from "@vensterbank/analyse";

export interface WorkerPoolOptions {
  /** The file that a thread starts from. */
  readonly entry: URL;
  /** Most threads at the same time. */
  readonly size: number;
  /** Most requests that wait for a thread. */
  readonly waiting: number;
  /** Milliseconds that one computation may take. */
  readonly limit: number;
  /** Milliseconds after which a thread that has nothing to do ends. */
  readonly idle: number;
}

/** Every thread is at work and enough is waiting already. */
export class PoolIsFull extends Error {}
/** The computation took longer than it may, and was ended. */
export class TookTooLong extends Error {}

interface Task {
  readonly request: ComputationRequest;
  readonly done: (value: unknown) => void;
  readonly failed: (reason: unknown) => void;
}

interface Slot {
  readonly worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | undefined;
}

/**
 * A few threads that stay for a while, because starting one takes longer than most computations. What is cancelled while it
 * runs ends its thread: a computation that does not look up cannot be stopped otherwise.
 */
export class WorkerPool {
  private readonly options: WorkerPoolOptions;
  private readonly slots = new Set<Slot>();
  private readonly queue: Task[] = [];

  constructor(options: WorkerPoolOptions) {
    this.options = options;
  }

  /** Threads that are alive. */
  get threads(): number {
    return this.slots.size;
  }

  /** @throws PoolIsFull, TookTooLong, the reason of the signal, or what the computation threw */
  run(request: ComputationRequest, signal: AbortSignal): Promise<unknown> {
    if (signal.aborted) return Promise.reject(reasonOf(signal));
    if (this.queue.length >= this.options.waiting) return Promise.reject(new PoolIsFull());
    return new Promise((done, failed) => {
      const task: Task = {
        request,
        done: (value) => {
          signal.removeEventListener("abort", cancel);
          done(value);
        },
        failed: (reason) => {
          signal.removeEventListener("abort", cancel);
          failed(reason instanceof Error ? reason : new Error("A computation failed", { cause: reason }));
        },
      };
      const cancel = () => this.drop(task, reasonOf(signal));
      signal.addEventListener("abort", cancel, { once: true });
      this.queue.push(task);
      this.assign();
    });
  }

  async close(): Promise<void> {
    for (const task of this.queue.splice(0)) task.failed(new Error("The pool is closed"));
    await Promise.all([...this.slots].map((slot) => this.end(slot, new Error("The pool is closed"))));
  }

  private assign(): void {
    while (this.queue.length > 0) {
      const slot =
        [...this.slots].find(({ task }) => task === null) ??
        (this.slots.size < this.options.size ? this.start() : undefined);
      const task = slot && this.queue.shift();
      if (slot === undefined || task === undefined) return;
      slot.task = task;
      clearTimeout(slot.timer);
      slot.timer = setTimeout(() => void this.end(slot, new TookTooLong()), this.options.limit);
      slot.worker.ref();
      slot.worker.postMessage(task.request);
    }
  }

  private start(): Slot {
    const slot: Slot = { worker: new Worker(this.options.entry), task: null, timer: undefined };
    this.slots.add(slot);
    slot.worker.on("message", (answer: ComputationAnswer) => {
      if (!this.slots.has(slot)) return;
      const { task } = slot;
      this.rest(slot);
      if (answer.kind === "value") task?.done(answer.value);
      else task?.failed(answer.fault);
      this.assign();
    });
    slot.worker.on("error", (fault) => void this.end(slot, fault));
    slot.worker.on("exit", (code) => void this.end(slot, new Error(`A thread ended with code ${code}`)));
    return slot;
  }

  private rest(slot: Slot): void {
    clearTimeout(slot.timer);
    slot.task = null;
    slot.worker.unref();
    slot.timer = setTimeout(() => void this.end(slot, new Error("Idle")), this.options.idle);
    slot.timer.unref();
  }

  private drop(task: Task, reason: Error): void {
    const place = this.queue.indexOf(task);
    if (place >= 0) {
      this.queue.splice(place, 1);
      task.failed(reason);
      return;
    }
    for (const slot of this.slots) if (slot.task === task) void this.end(slot, reason);
  }

  private async end(slot: Slot, reason: Error): Promise<void> {
    if (!this.slots.delete(slot)) return;
    clearTimeout(slot.timer);
    slot.task?.failed(reason);
    const ended = slot.worker.terminate();
    this.assign();
    await ended;
  }
}

function reasonOf({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException("Nobody waits for it any more", "AbortError");
}
