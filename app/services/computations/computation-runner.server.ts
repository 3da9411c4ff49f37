import { createHash } from "node:crypto";
import { type TenantId, type WaveId } from "@vensterbank/core";
import type { ComputationInput, ComputationName, ComputationValue } from "@vensterbank/analyse";
import { RecentValues } from "./recent-values.server";
import { PoolIsFull, TookTooLong, WorkerPool, type WorkerPoolOptions } from "./worker-pool.server";

/** What a value was computed from. Two requests with the same subject get the same value; a tenant never gets another's. */
export interface ComputationSubject {
  readonly tenantId: TenantId;
  readonly waveId: WaveId;
  /** Changes when the outcome of the wave does. */
  readonly version: string;
  /** Everything else that the value depends on, what the reader may see included. */
  readonly settings: unknown;
}

export type ComputationOutcome<T> =
  { readonly state: "done"; readonly value: T } | { readonly state: "busy" | "too-long" };

interface Running {
  readonly tenantId: TenantId;
  readonly value: Promise<unknown>;
  readonly cancel: AbortController;
  waiting: number;
}

export interface ComputationRunnerOptions extends WorkerPoolOptions {
  /** Most computations of one tenant at the same time, so that no tenant keeps all others waiting. */
  readonly perTenant: number;
  /** Most values that are kept, and the size of all together in characters of JSON. */
  readonly kept: number;
  readonly keptSize: number;
}

/** Computes in a few threads what is asked for on a page: once for everybody who asks the same, and kept for the next. */
export class ComputationRunner {
  private readonly pool: WorkerPool;
  private readonly perTenant: number;
  private readonly values: RecentValues;
  private readonly running = new Map<string, Running>();

  constructor({ perTenant, kept, keptSize, ...options }: ComputationRunnerOptions) {
    this.pool = new WorkerPool(options);
    this.perTenant = perTenant;
    this.values = new RecentValues(kept, keptSize);
  }

  /**
   * @param input asked for only when nothing is known and nothing is running
   * @param signal of one who waits; the computation ends when nobody waits any more
   * @throws the reason of the signal, or the fault of the computation
   */
  async run<Name extends ComputationName>(
    name: Name,
    subject: ComputationSubject,
    input: () => Promise<ComputationInput<Name>>,
    signal?: AbortSignal,
  ): Promise<ComputationOutcome<ComputationValue<Name>>> {
    signal?.throwIfAborted();
    const key = keyOf(name, subject);
    const known = this.values.get(key);
    if (known !== undefined) return { state: "done", value: known.value as ComputationValue<Name> };
    const running = this.running.get(key) ?? this.start(key, subject.tenantId, { name, input });
    if (running === null) return { state: "busy" };
    running.waiting += 1;
    try {
      return { state: "done", value: (await untilAborted(running.value, signal)) as ComputationValue<Name> };
    } catch (reason) {
      if (reason instanceof PoolIsFull) return { state: "busy" };
      if (reason instanceof TookTooLong) return { state: "too-long" };
      throw reason;
    } finally {
      running.waiting -= 1;
      if (running.waiting === 0) {
        if (this.running.get(key) === running) this.running.delete(key);
        running.cancel.abort();
      }
    }
  }

  /** Threads that are alive. */
  get threads(): number {
    return this.pool.threads;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private start(
    key: string,
    tenantId: TenantId,
    { name, input }: { readonly name: string; readonly input: () => Promise<unknown> },
  ): Running | null {
    const ofTenant = [...this.running.values()].filter((one) => one.tenantId === tenantId);
    if (ofTenant.length >= this.perTenant) return null;
    const cancel = new AbortController();
    const value = (async () => {
      const request = { name, input: await input() };
      const found = await this.pool.run(request, cancel.signal);
      this.values.set(key, found);
      return found;
    })();
    const running: Running = { tenantId, value, cancel, waiting: 0 };
    this.running.set(key, running);
    return running;
  }
}

function keyOf(name: string, { tenantId, waveId, version, settings }: ComputationSubject): string {
  const hash = createHash("sha256").update(JSON.stringify(settings)).digest("base64url");
  return JSON.stringify([tenantId, waveId, version, name, hash]);
}

function untilAborted<T>(value: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return value;
  return new Promise((done, failed) => {
    const leave = () => failed(signal.reason as Error);
    signal.addEventListener("abort", leave, { once: true });
    value.then(done, failed).finally(() => signal.removeEventListener("abort", leave));
  });
}
