import { describe, expect, it } from "vitest";
import { newId, randomId } from "./ids";

describe("ids", () => {
  it("sort in the order in which they were made, also within a millisecond", () => {
    const ids = Array.from({ length: 20_000 }, () => newId());
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("are UUIDs of version 7 that tell their moment", () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const told = Number.parseInt(id.replace("-", "").slice(0, 12), 16);
    // Twenty thousand ids at once may have run a few milliseconds ahead of the clock.
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThan(before + 1000);
  });

  it("of answers are random: their order is not that of making", () => {
    const ids = Array.from({ length: 1000 }, () => randomId());
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    // Of 999 neighbours about half ascend: standard deviation sqrt(1001/12) ≈ 9.1, so 400-600 is eleven of them.
    const ascents = ids.slice(1).filter((id, i) => id > ids[i]).length;
    expect(ascents).toBeGreaterThan(400);
    expect(ascents).toBeLessThan(600);
  });
});
