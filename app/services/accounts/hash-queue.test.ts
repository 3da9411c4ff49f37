import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedQueue, TooBusy } from "./hash-queue.server";

describe("a bounded queue", () => {
  it("never runs more at a time than may, refuses what is over, and does the rest in order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.nat(6),
        fc.array(fc.boolean(), { maxLength: 20 }),
        async (atOnce, waiting, fates) => {
          const queue = boundedQueue({ atOnce, waiting });
          let running = 0;
          let most = 0;
          const begun: number[] = [];
          const outcomes = await Promise.allSettled(
            fates.map((succeeds, n) =>
              queue.run(async () => {
                begun.push(n);
                most = Math.max(most, ++running);
                await new Promise((done) => setImmediate(done));
                running--;
                if (!succeeds) throw new Error("failed");
                return n;
              }),
            ),
          );
          const room = Math.min(fates.length, atOnce + waiting);
          expect(most).toBeLessThanOrEqual(atOnce);
          expect(begun).toEqual(Array.from({ length: room }, (_, n) => n));
          const refused = outcomes.filter(
            (one) => one.status === "rejected" && one.reason instanceof TooBusy,
          );
          expect(refused).toHaveLength(fates.length - room);
          // Nothing is left behind, whatever failed.
          expect(await queue.run(async () => "next")).toBe("next");
        },
      ),
      { numRuns: 40 },
    );
  });
});
