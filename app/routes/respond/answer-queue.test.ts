import { describe, expect, it, vi } from "vitest";
import { AnswerQueue, type SaveState } from "./answer-queue";

const fields = (value: string) => new URLSearchParams({ value });

function queueWith(send: (item: string, value: string) => Promise<boolean>) {
  const states: SaveState[] = [];
  const queue = new AnswerQueue({
    send: (item, sent) => send(item, sent.get("value") ?? ""),
    onState: (state) => states.push(state),
    patience: [60_000],
  });
  return { queue, states };
}

describe("the queue of answers", () => {
  it("sends one at a time, in the order they were given", async () => {
    const sent: string[] = [];
    let busy = 0;
    const { queue, states } = queueWith(async (item) => {
      expect(++busy).toBe(1);
      await Promise.resolve();
      busy--;
      sent.push(item);
      return true;
    });
    for (const item of ["a", "b", "c"]) queue.put(item, fields("1"));
    await vi.waitFor(() => expect(states).toEqual(["saved"]));
    expect(sent).toEqual(["a", "b", "c"]);
  });

  it("keeps the latest of an item that did not arrive, and tries again when the network is back", async () => {
    let online = false;
    const sent: string[] = [];
    const { queue, states } = queueWith(async (_item, value) => {
      if (!online) throw new TypeError("offline");
      sent.push(value);
      return true;
    });
    queue.put("a", fields("1"));
    await vi.waitFor(() => expect(states).toEqual(["waiting"]));
    queue.put("a", fields("2"));
    online = true;
    queue.retry();
    await vi.waitFor(() => expect(states.at(-1)).toBe("saved"));
    expect(sent).toEqual(["2"]);
  });

  it("says so and stops when answers are no longer taken", async () => {
    const send = vi.fn(async () => false);
    const { queue, states } = queueWith(send);
    queue.put("a", fields("1"));
    await vi.waitFor(() => expect(states).toEqual(["refused"]));
    queue.put("b", fields("1"));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it("sends only what stands after a rest, while somebody types", async () => {
    vi.useFakeTimers();
    try {
      const sent: string[] = [];
      const { queue } = queueWith(async (_item, value) => sent.push(value) > 0);
      for (const text of ["E", "Ee", "Een"]) {
        queue.put("text", fields(text), 700);
        await vi.advanceTimersByTimeAsync(300);
      }
      await vi.advanceTimersByTimeAsync(700);
      expect(sent).toEqual(["Een"]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("leaves the rest to the form once that is sent", async () => {
    const send = vi.fn(() => new Promise<boolean>(() => undefined));
    const { queue } = queueWith(send);
    queue.put("a", fields("1"));
    queue.put("b", fields("1"));
    queue.stop();
    await Promise.resolve();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
