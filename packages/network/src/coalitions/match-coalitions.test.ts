import { syntheticDocument } from "@vensterbank/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "./assignment";
import { type CoalitionEvent } from "../network-result";
import { matchCoalitions, type NamedGroup } from "./match-coalitions";

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

/** Two divisions of twelve people, of whom some are absent in either wave; −1 = in no coalition. */
const divisions = fc.record({
  before: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 12, maxLength: 12 }),
  after: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 12, maxLength: 12 }),
  present: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  threshold: fc.constantFrom(0.2, 0.3, 0.5),
});

function groupsOf(labels: readonly (number | null)[], name: string, smallest = 1): NamedGroup[] {
  const groups = new Map<number, string[]>();
  labels.forEach((label, person) => {
    if (label !== null && label >= 0) groups.set(label, [...(groups.get(label) ?? []), String(person)]);
  });
  return [...groups]
    .filter(([, members]) => members.length >= smallest)
    .map(([label, members]) => ({ id: `${name}${label}`, members }));
}

const sorted = (events: readonly CoalitionEvent[]) => events.map((event) => JSON.stringify(event)).sort();

describe("the events between two waves", () => {
  it("tell of every coalition, once as vanished or come, else with an overlap of at least the threshold", () => {
    fc.assert(
      fc.property(divisions, ({ before, after, present, threshold }) => {
        const [earlier, later] = [groupsOf(before, "b"), groupsOf(after, "a")];
        const both = new Set(present.flatMap((is, person) => (is ? [String(person)] : [])));
        const { events, assignment } = matchCoalitions(earlier, later, both, threshold);
        for (const [side, groups, alone] of [
          ["from", earlier, "dissolved"],
          ["to", later, "born"],
        ] as const)
          for (const { id } of groups) {
            const told = events.filter((event) => event[side].includes(id)).map(({ event }) => event);
            expect(told.length).toBeGreaterThan(0);
            if (told.includes(alone)) expect(told).toEqual([alone]);
          }
        for (const { event, from, to, jaccard } of events) {
          expect(jaccard.every((value) => value >= threshold && value <= 1)).toBe(true);
          expect(jaccard).toHaveLength(
            event === "born" || event === "dissolved" ? 0 : Math.max(from.length, to.length),
          );
          expect([from.length > 1, to.length > 1]).toEqual([event === "merge", event === "split"]);
        }
        expect(new Set(assignment.map(([from]) => from)).size).toBe(assignment.length);
        expect(new Set(assignment.map(([, to]) => to)).size).toBe(assignment.length);
      }),
    );
  });

  it("are the same told backwards: a merger is a split, a dissolution a birth", () => {
    const backwards = {
      merge: "split",
      split: "merge",
      born: "dissolved",
      dissolved: "born",
      continue: "continue",
    } as const;
    fc.assert(
      fc.property(divisions, ({ before, after, present, threshold }) => {
        const [earlier, later] = [groupsOf(before, "b"), groupsOf(after, "a")];
        const both = new Set(present.flatMap((is, person) => (is ? [String(person)] : [])));
        const forth = matchCoalitions(earlier, later, both, threshold).events;
        const back = matchCoalitions(later, earlier, both, threshold).events;
        const turned = back.map(({ event, from, to, jaccard }) => ({
          event: backwards[event],
          from: to,
          to: from,
          jaccard,
        }));
        expect(sorted(turned)).toEqual(sorted(forth));
      }),
    );
  });

  it("are that all go on where nothing changed", () => {
    fc.assert(
      fc.property(divisions, ({ before }) => {
        const groups = groupsOf(before, "b");
        const { events } = matchCoalitions(groups, groups, new Set(before.map((_, k) => String(k))), 0.3);
        expect(sorted(events)).toEqual(
          sorted(groups.map(({ id }) => ({ event: "continue", from: [id], to: [id], jaccard: [1] }))),
        );
      }),
    );
  });
});

interface ReferenceNetworks {
  readonly networks: Readonly<
    Record<
      string,
      {
        readonly communities: {
          readonly undirected_weighted_W_plus_Wt: { readonly membership: readonly (number | null)[] };
        };
      }
    >
  >;
  readonly between_waves: Readonly<
    Record<
      string,
      {
        readonly community_events: {
          readonly threshold: number;
          readonly min_size: number;
          readonly events: readonly {
            readonly event: CoalitionEvent["event"];
            readonly from: readonly number[];
            readonly to: readonly number[];
            readonly jaccard: readonly number[];
          }[];
          readonly assignment: readonly (readonly [number, number, number])[];
        };
      }
    >
  >;
}

describe("the divisions of the reference network vaart", () => {
  const document = syntheticDocument("expected", "network_vaart_coalitions.json") as ReferenceNetworks;

  it.each(Object.entries(document.between_waves))(
    "give the expected events from %s",
    (between, { community_events }) => {
      const { threshold, min_size, events, assignment } = community_events;
      const [before, after] = between
        .split(" -> ")
        .map((wave) => document.networks[wave].communities.undirected_weighted_W_plus_Wt.membership);
      const both = new Set(
        before.flatMap((one, k) => (one !== null && after[k] !== null ? [String(k)] : [])),
      );
      const found = matchCoalitions(
        groupsOf(before, "", min_size),
        groupsOf(after, "", min_size),
        both,
        threshold,
      );
      const numbered = events.map((event) => ({
        ...event,
        from: event.from.map(String),
        to: event.to.map(String),
      }));
      const inOrder = found.events.map((event) => {
        const side = event.event === "merge" ? event.from : event.to;
        const order = [...side.keys()].sort((a, b) => Number(side[a]) - Number(side[b]));
        const put = <T>(list: readonly T[]) =>
          list.length === side.length ? order.map((k) => list[k]) : list;
        return { event: event.event, from: put(event.from), to: put(event.to), jaccard: put(event.jaccard) };
      });
      expect(sorted(inOrder)).toEqual(sorted(numbered));
      const total = (list: readonly (readonly [unknown, unknown, number])[]) =>
        list.reduce((sum, [, , overlap]) => sum + overlap, 0);
      expect(total(found.assignment)).toBeCloseTo(total(assignment), 12);
    },
  );
});
