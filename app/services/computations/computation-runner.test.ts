import { type TenantId, type WaveId, asId } from "@vensterbank/core";
import { type ComputationInput } from "@vensterbank/analyse";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ComputationRunner, type ComputationSubject } from "./computation-runner.server";
import { RecentValues } from "./recent-values.server";

let runner: ComputationRunner;
afterEach(() => runner.close());

const patient = {
  entry: new URL("./patient-worker.fixture.mjs", import.meta.url),
  size: 1,
  waiting: 2,
  limit: 60_000,
  idle: 60_000,
  perTenant: 3,
  kept: 10,
  keptSize: 10_000,
};
const started = (change: Partial<typeof patient> = {}) =>
  (runner = new ComputationRunner({ ...patient, ...change }));

const subject = (change: Partial<Record<"tenant" | "version", string>> = {}, settings: unknown = 1) => ({
  tenantId: asId<TenantId>(change.tenant ?? "t1"),
  waveId: asId<WaveId>("w1"),
  version: change.version ?? "v1",
  settings,
});

/** What the thread of these tests is told to do, in place of a network. */
interface Orders {
  readonly never?: true;
  readonly leave?: true;
  readonly fault?: string;
  readonly say?: string;
}
const ask = (about: ComputationSubject, orders: Orders, signal?: AbortSignal) => {
  const input = vi.fn(async () => orders as unknown as ComputationInput<"removal">);
  return { input, answer: runner.run("removal", about, input, signal) };
};
const value = (said: string) => ({
  state: "done",
  value: expect.objectContaining({ input: { say: said } }) as unknown,
});

describe("a value", () => {
  it("is computed once, and then known to everybody who asks the same", async () => {
    started();
    const together = [ask(subject(), { say: "a" }), ask(subject(), { say: "b" })];
    expect(await Promise.all(together.map(({ answer }) => answer))).toEqual([value("a"), value("a")]);
    expect(together[1].input).not.toHaveBeenCalled();
    const later = ask(subject(), { say: "c" });
    expect(await later.answer).toEqual(value("a"));
    expect(later.input).not.toHaveBeenCalled();
  });

  it("of another tenant, another outcome or other settings is another value", async () => {
    started();
    await ask(subject(), { say: "own" }).answer;
    expect(await ask(subject({ tenant: "t2" }), { say: "theirs" }).answer).toEqual(value("theirs"));
    expect(await ask(subject({ version: "v2" }), { say: "newer" }).answer).toEqual(value("newer"));
    expect(await ask(subject({}, 2), { say: "other" }).answer).toEqual(value("other"));
    expect(await ask(subject(), { say: "again" }).answer).toEqual(value("own"));
  });

  it("is computed in a thread that stays for the next", async () => {
    started();
    const threads = [];
    for (const settings of [1, 2, 3]) threads.push(await ask(subject({}, settings), { say: "x" }).answer);
    expect(new Set(threads.map((one) => JSON.stringify(one)))).toHaveProperty("size", 1);
    expect(runner.threads).toBe(1);
  });
});

describe("what takes too long", () => {
  it("is ended, and the next is answered", async () => {
    started({ limit: 20 });
    expect(await ask(subject(), { never: true }).answer).toEqual({ state: "too-long" });
    await runner.close();
    started();
    expect(await ask(subject(), { say: "next" }).answer).toEqual(value("next"));
  });

  it("is cancelled when nobody waits for it any more, and not before", async () => {
    started();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = ask(subject(), { never: true }, first.signal).answer;
    const other = ask(subject(), { never: true }, second.signal).answer;
    await vi.waitFor(() => expect(runner.threads).toBe(1));
    first.abort(new Error("left"));
    await expect(one).rejects.toThrow("left");
    expect(runner.threads).toBe(1);
    second.abort(new Error("left too"));
    await expect(other).rejects.toThrow("left too");
    await vi.waitFor(() => expect(runner.threads).toBe(0));
    // The same question starts anew instead of joining what was cancelled.
    expect(await ask(subject(), { say: "anew" }).answer).toEqual(value("anew"));
  });

  it("is given up while it waits for a thread", async () => {
    started();
    const cancel = [new AbortController(), new AbortController()];
    const running = ask(subject(), { never: true }, cancel[0].signal).answer;
    const waiting = ask(subject({}, 2), { say: "late" }, cancel[1].signal).answer;
    await vi.waitFor(() => expect(runner.threads).toBe(1));
    cancel[1].abort(new Error("gone"));
    await expect(waiting).rejects.toThrow("gone");
    cancel[0].abort(new Error("gone"));
    await expect(running).rejects.toThrow("gone");
  });

  it("keeps no other tenant waiting: one tenant gets so many, and so many wait in all", async () => {
    started({ perTenant: 2 });
    const cancel = new AbortController();
    const all = [1, 2].map((settings) =>
      ask(subject({}, settings), { never: true }, cancel.signal).answer.catch(() => "cancelled"),
    );
    await vi.waitFor(() => expect(runner.threads).toBe(1));
    expect(await ask(subject({}, 3), { say: "third" }).answer).toEqual({ state: "busy" });
    const theirs = ask(subject({ tenant: "t2" }), { say: "second that waits" }).answer;
    await vi.waitFor(async () =>
      expect(
        await ask(subject({ tenant: "t3" }), { say: "one too many" }, AbortSignal.timeout(1)).answer,
      ).toEqual({
        state: "busy",
      }),
    );
    cancel.abort();
    expect(await Promise.all(all)).toEqual(["cancelled", "cancelled"]);
    expect(await theirs).toEqual(value("second that waits"));
  });

  it("does not begin for a request that has ended", async () => {
    started();
    const { input, answer } = ask(subject(), { say: "x" }, AbortSignal.abort(new Error("ended")));
    await expect(answer).rejects.toThrow("ended");
    expect(input).not.toHaveBeenCalled();
    expect(runner.threads).toBe(0);
  });
});

describe("a fault", () => {
  it("is passed on, is not kept, and leaves the thread as it was", async () => {
    started();
    await expect(ask(subject(), { fault: "no such node" }).answer).rejects.toThrow("no such node");
    expect(await ask(subject(), { say: "well" }).answer).toEqual(value("well"));
  });

  it("that ends the thread costs only the computation", async () => {
    started();
    await expect(ask(subject(), { leave: true }).answer).rejects.toThrow("code 3");
    expect(await ask(subject(), { say: "well" }).answer).toEqual(value("well"));
  });
});

describe("recent values", () => {
  it("are bounded in number and size, and lose the one that was used longest ago", () => {
    started();
    const values = new RecentValues(2, 20);
    values.set("a", "1");
    values.set("b", "2");
    values.get("a");
    values.set("c", "3");
    expect(["a", "b", "c"].map((key) => values.get(key)?.value)).toEqual(["1", undefined, "3"]);
    values.set("d", "x".repeat(16));
    expect(["a", "c", "d"].map((key) => values.get(key)?.value)).toEqual([
      undefined,
      undefined,
      "x".repeat(16),
    ]);
    values.set("e", "x".repeat(40));
    expect(values.get("e")).toBeUndefined();
    expect(values.get("d")).toBeDefined();
  });
});
