import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AnswerQueue, type SaveState, type SendOptions, type UnsavedAnswer } from "./answer-queue";

const answer = (item: string, value: string, step = "s") => ({ step, item, fields: `value=${value}` });
const valueIn = ({ fields }: UnsavedAnswer) => new URLSearchParams(fields).get("value") ?? "";

type Send = (answer: UnsavedAnswer, options: SendOptions) => Promise<string | null>;

function queueWith(send: Send) {
  const states: SaveState[] = [];
  let unsaved: readonly UnsavedAnswer[] = [];
  const queue = new AnswerQueue<string>({
    send,
    onState: (state) => states.push(state),
    onUnsaved: (now) => (unsaved = now),
    patience: [60_000],
  });
  return { queue, states, unsaved: () => unsaved };
}

/** A network that can be away. */
function network() {
  const sent: { item: string; value: string; options: SendOptions; tried: readonly string[] }[] = [];
  const state = { isThere: true };
  const send: Send = async (one, options) => {
    if (!state.isThere) throw new TypeError("offline");
    sent.push({ item: one.item, value: valueIn(one), options, tried: one.tried });
    return "kept";
  };
  return { sent, state, send };
}

describe("the queue of answers", () => {
  it("sends one at a time, in the order they were given", async () => {
    const sent: string[] = [];
    let busy = 0;
    const { queue, states, unsaved } = queueWith(async ({ item }) => {
      expect(++busy).toBe(1);
      await Promise.resolve();
      busy--;
      sent.push(item);
      return "kept";
    });
    for (const item of ["a", "b", "c"]) queue.put(answer(item, "1"));
    expect(unsaved().map(({ item }) => item)).toEqual(["a", "b", "c"]);
    await vi.waitFor(() => expect(states).toEqual(["saved"]));
    expect(sent).toEqual(["a", "b", "c"]);
    expect(unsaved()).toEqual([]);
  });

  it("keeps the latest of an item that did not arrive, and tries again when the network is back", async () => {
    const { sent, state, send } = network();
    const { queue, states, unsaved } = queueWith(send);
    state.isThere = false;
    queue.put(answer("a", "1"));
    await vi.waitFor(() => expect(states).toEqual(["waiting"]));
    queue.put(answer("a", "2"));
    // The first one may have arrived all the same.
    expect(unsaved()).toEqual([{ ...answer("a", "2"), tried: ["value=1"] }]);
    state.isThere = true;
    queue.retry();
    await vi.waitFor(() => expect(states.at(-1)).toBe("saved"));
    expect(sent.map(({ value }) => value)).toEqual(["2"]);
    expect(queue.hasUnsaved).toBe(false);
  });

  it("says so, stops and forgets when answers are no longer taken", async () => {
    const send = vi.fn(async () => null);
    const { queue, states, unsaved } = queueWith(send);
    queue.put(answer("a", "1"));
    await vi.waitFor(() => expect(states).toEqual(["refused"]));
    queue.put(answer("b", "1"));
    expect(send).toHaveBeenCalledTimes(1);
    expect(unsaved()).toEqual([]);
  });

  it("takes up what an earlier page left, as late, but not over what was given here", async () => {
    const { sent, send } = network();
    const { queue, states } = queueWith(send);
    queue.put(answer("a", "new"));
    queue.adopt([
      { ...answer("a", "old"), tried: [] },
      { ...answer("b", "old", "other"), tried: ["value=older"] },
    ]);
    await vi.waitFor(() => expect(states.at(-1)).toBe("saved"));
    expect(sent).toMatchObject([
      { item: "a", value: "new", options: { late: false } },
      { item: "b", value: "old", options: { late: true }, tried: ["value=older"] },
    ]);
  });

  it("leaves with the whole form in place of its items, after what else is waiting", async () => {
    const { sent, state, send } = network();
    const { queue, states } = queueWith(send);
    state.isThere = false;
    queue.put(answer("a", "1", "other"));
    queue.put(answer("b", "1"));
    await vi.waitFor(() => expect(states).toContain("waiting"));
    state.isThere = true;
    expect(await queue.leave(answer("", "all"), "next")).toBe("kept");
    expect(sent).toMatchObject([
      { item: "a", options: {} },
      { item: "", value: "all", options: { intent: "next", late: false } },
    ]);
  });

  it("stays where the form does not arrive, and saves it later without going anywhere", async () => {
    const { sent, state, send } = network();
    const { queue, states, unsaved } = queueWith(send);
    state.isThere = false;
    expect(await queue.leave(answer("", "all"), "next")).toBeNull();
    expect(states).toEqual(["leaving", "waiting"]);
    expect(unsaved()).toHaveLength(1);
    state.isThere = true;
    queue.retry();
    await vi.waitFor(() => expect(states.at(-1)).toBe("saved"));
    expect(sent.map(({ options }) => options.intent)).toEqual([undefined]);
  });

  describe("while somebody types", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("sends only what stands after a rest, and holds each letter at once", async () => {
      const { sent, send } = network();
      const { queue, unsaved } = queueWith(send);
      for (const text of ["E", "Ee", "Een"]) {
        queue.put(answer("text", text), 700);
        expect(unsaved().map(valueIn)).toEqual([text]);
        await vi.advanceTimersByTimeAsync(300);
      }
      await vi.advanceTimersByTimeAsync(700);
      expect(sent.map(({ value }) => value)).toEqual(["Een"]);
    });
  });

  it("waits for no more letters when the page is about to go", async () => {
    const { sent, send } = network();
    const { queue } = queueWith(send);
    queue.put(answer("text", "Een"), 60_000);
    queue.hurry();
    await vi.waitFor(() => expect(sent.map(({ value }) => value)).toEqual(["Een"]));
  });

  it("leaves the device alone when the page goes", async () => {
    const send = vi.fn(() => new Promise<string>(() => undefined));
    const { queue, unsaved } = queueWith(send);
    queue.put(answer("a", "1"));
    queue.put(answer("b", "1"));
    queue.stop();
    await Promise.resolve();
    expect(send).toHaveBeenCalledTimes(1);
    expect(unsaved()).toHaveLength(2);
  });
});
