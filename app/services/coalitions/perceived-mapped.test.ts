import { asId, type UnitId } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { measured, withheld } from "@vensterbank/network";
import { type ReleasedGroup, type ReleasedPosition } from "@vensterbank/reporting";
import { describe, expect, it } from "vitest";
import { type MappedNetwork, perceivedMapped, type PerceivedOutcome } from "./perceived-mapped.server";

const tipping = { delta: null, sdUnits: null, fragile: false };

/** Means with an interval of a quarter of a point to either side; null = too few people for one. */
function position(internal: number, external: number, sure = true): ReleasedPosition {
  const around = (mean: number) => (sure ? ([mean - 0.25, mean + 0.25] as const) : null);
  return {
    method: "simple",
    n: 20,
    invited: 25,
    f: 0.8,
    mean: { internal, external },
    se: { internal: 0.12, external: 0.12 },
    interval95: { internal: around(internal), external: around(external) },
    correlation: 0,
    quadrants: null,
    degreesOfFreedom: null,
    label: { kind: "none", reason: "response-below-40" },
    closeToTheLine: false,
    tipping: { internal: tipping, external: tipping },
    why: {},
  };
}

function group(key: ReleasedGroup["group"], at: ReleasedPosition | null): ReleasedGroup {
  if (at === null) return { group: key, shown: false, reason: "too-few-answers" };
  return {
    group: key,
    shown: true,
    invited: 25,
    answered: 20,
    guidance: "type",
    position: { shown: true, ...at },
    facets: [],
    confusion: { shown: false, reason: "too-few-answers" },
    mixedness: null,
  };
}

const unit = (id: string) => ({ kind: "team", unitId: asId<UnitId>(id) }) as const;

function outcome(whole: ReleasedPosition | null, teams: readonly ReleasedGroup[] = []): PerceivedOutcome {
  return {
    cut: 3,
    scale: { lo: 1, hi: 5, fullOut: 2, fullIn: 4 },
    threshold: 5,
    organisation: group({ kind: "organisation" }, whole),
    departments: [],
    teams,
  };
}

interface Shares {
  readonly inside: readonly [number, number, number];
  readonly outside: readonly [number, number | null];
}

function network({ inside: [pairs, covered, both], outside: [levels, confirmed] }: Shares): MappedNetwork {
  return {
    coverage: {
      people: { present: 25, answered: 20, share: 0.8 },
      partners: { present: 8, answered: 0, share: 0 },
      nodesWithheld: null,
      blocksWithheld: null,
    },
    mapped: {
      inside: {
        confirmedPairs: measured(pairs),
        unitsCovered: measured(covered),
        reciprocity: measured(both),
        units: ["a", "b", "c"].map((unitId) => ({
          unitId,
          pairs: 8,
          pairsAnsweredByBoth: unitId === "c" ? 4 : 8,
          confirmed: 1,
          reported: 2,
        })),
      },
      outside: {
        unitsAtBothLevels: measured(levels),
        units: ["a", "b", "c"].map((unitId) => ({
          unitId,
          operational: 3,
          strategic: unitId === "b" ? 0 : 2,
          confirmed: 0,
          answeredByPartner: 1,
        })),
      },
    },
    scopes: {
      combined: {
        border: { confirmed: confirmed === null ? withheld("partners-did-not-answer") : measured(confirmed) },
      },
    },
  };
}

const low: Shares = { inside: [0.1, 0.3, 0.4], outside: [0.2, 0.3] };
const high: Shares = { inside: [0.6, 0.9, 0.7], outside: [0.8, null] };
const { say } = createTranslator("en", messagesOf("en"));

function section(whole: ReleasedPosition | null, shares: Shares, teams: readonly ReleasedGroup[] = []) {
  return perceivedMapped({
    stored: network(shares),
    released: outcome(whole, teams),
    view: "roles",
    unitName: (id) => `Team ${id}`,
  });
}

describe("perceivedMapped", () => {
  it("tells on each side apart whether answers and relations point the same way", () => {
    const { sides } = section(position(4, 2), low);
    expect(sides.map(({ agreement }) => agreement)).toEqual(["people-higher", "agree"]);
    expect(sides.map(({ finding }) => say(finding))).toEqual([
      "Inside, people say more than the map shows",
      "Outside, people and map point the same way: a weak coalition",
    ]);
  });

  it("explains a difference without deciding it, and names who is missing", () => {
    const [inside, outside] = section(position(2, 2), high).sides;
    expect([inside.agreement, outside.agreement]).toEqual(["map-higher", "map-higher"]);
    expect(say(inside.because[2])).toContain("20 of the 25 people inside told about their relations");
    expect(say(outside.because[2])).toContain("0 of the 8 partners told about their relations");
    expect(section(position(4, 4), high).sides.flatMap(({ because }) => because)).toEqual([]);
  });

  it("keeps shares that are not known apart, with their reason", () => {
    const [, outside] = section(position(4, 4), high).sides;
    expect(outside.shares.map(({ key, value, reason }) => [key, value, reason])).toEqual([
      ["bothLevels", 0.8, null],
      ["confirmedAcross", null, "partners-did-not-answer"],
    ]);
  });

  it("does not set one share that is left beside what people say when too few told", () => {
    const stored = network(high);
    const { inside } = stored.mapped;
    const few = {
      ...inside,
      confirmedPairs: withheld("response-below-70"),
      unitsCovered: withheld("response-below-70"),
    };
    const { sides, window } = perceivedMapped({
      stored: { ...stored, mapped: { ...stored.mapped, inside: few } },
      released: outcome(position(2, 2)),
      view: "roles",
      unitName: (id) => id,
    });
    expect(sides[0]).toMatchObject({ agreement: "unknown", because: [] });
    expect(sides[0].shares.map(({ value }) => value)).toEqual([null, null, 0.7]);
    expect(window?.mapped).toBeUndefined();
  });

  it("says nothing of a difference when people stand around the line or cannot be seen", () => {
    expect(section(position(3.1, 2.9), high).sides.map(({ agreement }) => agreement)).toEqual([
      "open",
      "open",
    ]);
    expect(section(null, high).sides.map(({ agreement }) => agreement)).toEqual(["unknown", "unknown"]);
    expect(section(null, high).window).toBeNull();
    expect(section(position(4, 4, false), high).sides.map(({ agreement }) => agreement)).toEqual([
      "unknown",
      "unknown",
    ]);
  });

  it("marks the map in the window where the shares lie", () => {
    expect(section(position(4, 4), high).window?.mapped).toEqual({
      internal: { low: expect.closeTo(3.4, 9), middle: expect.closeTo(3.8, 9), high: expect.closeTo(4.6, 9) },
      external: { low: expect.closeTo(4.2, 9), middle: expect.closeTo(4.2, 9), high: expect.closeTo(4.2, 9) },
    });
  });

  it("tells of units only what the gate lets through, and never where only groups were promised", () => {
    const teams = [
      group(unit("a"), position(4, 4)),
      group(unit("b"), null),
      group(unit("c"), position(4, 4)),
    ];
    const { units } = section(position(4, 4), high, teams);
    expect(
      units?.map(({ name, internal, external }) => [name, internal.agreement, external.agreement]),
    ).toEqual([
      ["Team a", "people-higher", "agree"],
      ["Team c", "unknown", "agree"],
    ]);
    expect(say(units?.[1].internal.mapped ?? { key: "" })).toBe("too few pairs answered");
    const groups = perceivedMapped({
      stored: network(high),
      released: outcome(position(4, 4), teams),
      view: "groups",
      unitName: (id) => id,
    });
    expect(groups.units).toBeNull();
  });
});
