import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "./assignment";
import { matchCoalitions } from "./match-coalitions";

const everybody = new Set("abcdefghij");
const group = (id: string, members: string) => ({ id, members: [...members] });

describe("bestAssignment", () => {
  it("reaches the sum that trying everything reaches", () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((columns) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    const highest = (
      value: readonly (readonly number[])[],
      row = 0,
      taken: readonly number[] = [],
    ): number =>
      row === value.length
        ? 0
        : Math.max(
            highest(value, row + 1, taken),
            ...value[row].map((one, column) =>
              taken.includes(column) ? 0 : one + highest(value, row + 1, [...taken, column]),
            ),
          );
    fc.assert(
      fc.property(table, (value) => {
        const pairs = bestAssignment(value);
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
        expect(pairs.reduce((sum, [row, column]) => sum + value[row][column], 0)).toBe(highest(value));
      }),
    );
  });
});

describe("matchCoalitions", () => {
  it("tells continuing, merging, dissolving and new coalitions apart", () => {
    const match = matchCoalitions(
      [group("1", "abc"), group("2", "de"), group("3", "fg"), group("4", "hi")],
      [group("x", "abc"), group("y", "defg"), group("z", "j")],
      everybody,
      0.3,
    );
    expect(match.events).toEqual([
      { event: "merge", from: ["2", "3"], to: ["y"], jaccard: [0.5, 0.5] },
      { event: "continue", from: ["1"], to: ["x"], jaccard: [1] },
      { event: "dissolved", from: ["4"], to: [], jaccard: [] },
      { event: "born", from: [], to: ["z"], jaccard: [] },
    ]);
  });

  it("does not count who was absent in one of the waves", () => {
    const [event] = matchCoalitions([group("1", "abcd")], [group("x", "abef")], new Set("ab"), 0.3).events;
    expect(event).toMatchObject({ event: "continue", jaccard: [1] });
  });

  it("sees a split", () => {
    const { events, assignment } = matchCoalitions(
      [group("1", "abcdef")],
      [group("x", "abc"), group("y", "def")],
      everybody,
      0.3,
    );
    expect(events).toEqual([{ event: "split", from: ["1"], to: ["x", "y"], jaccard: [0.5, 0.5] }]);
    expect(assignment).toHaveLength(1);
  });
});
