import { asId, type UnitId } from "@vensterbank/core";
import { axes, type GroupResult, type WaveData, type WaveResult } from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomWave, units } from "./random-wave.fixture";
import { releasedWave } from "./released-wave.fixture";
import { releaseWaveResult } from "./release-wave-result";
import { type ReleasedGroup, type ReleasedPosition, type ReleasedWaveResult } from "./released-wave-result";

const threshold = 5;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** A block about a group, or about what a group thinks of one change, of which fewer than the threshold answered. */
const isOfFew = (block: object): boolean =>
  "group" in block && "answered" in block && Number(block.answered) < threshold;

/** How many they are is not changed: what is withheld hangs on it. */
const counts: readonly string[] = ["invited", "answered", "n"];

/** The same with every figure of such groups changed; how many were changed is added up in `changed`. */
function withOtherFigures<T>(value: T, changed: { count: number }, inFew = false): T {
  if (!isObject(value)) return value;
  const few = inFew || isOfFew(value);
  const other = (name: string, part: unknown): unknown => {
    if (few && typeof part === "number" && !counts.includes(name)) {
      changed.count++;
      return part + 0.123456789;
    }
    return withOtherFigures(part, changed, few);
  };
  if (Array.isArray(value)) return value.map((part) => other("", part)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, other(name, part)])) as T;
}

/** Calls `visit` on every object that says it is withheld. */
function eachWithheld(value: unknown, visit: (block: object) => void): void {
  if (typeof value !== "object" || value === null) return;
  if ("shown" in value && value.shown === false) visit(value);
  for (const part of Object.values(value)) eachWithheld(part, visit);
}

const allGroups = ({ organisation, departments, teams, roles }: WaveResult): GroupResult[] => [
  organisation,
  ...departments,
  ...teams,
  ...roles,
];

describe("releaseWaveResult", () => {
  // Not by looking for equal numbers: an end of somebody else's interval may be the mean of a few people by chance.
  it("is the same whatever groups answered in which too few did", async () => {
    const changed = { count: 0 };
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { result, log, seen } = await releasedWave(data);
        const { thresholds } = data.settings;
        expect(releaseWaveResult(withOtherFigures(result, changed), { thresholds, log })).toEqual(seen);
      }),
      { numRuns: 40 },
    );
    expect(changed.count).toBeGreaterThan(1000);
  });

  it("puts no number in the place of what is withheld", async () => {
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { seen } = await releasedWave(data);
        eachWithheld(seen, (block) => {
          const numbers = Object.values(block).filter((value) => typeof value === "number");
          expect(numbers).toEqual([]);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("shows no figure of fewer people than the threshold, and no spread of fewer than ten", async () => {
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("n" in value && typeof value.n === "number") {
        expect(value.n).toBeGreaterThanOrEqual(threshold);
        if (value.n < 10 && "sd" in value) expect(value.sd).toBeNull();
      }
      Object.values(value).forEach(check);
    };
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => check((await releasedWave(data)).seen)),
      { numRuns: 20 },
    );
  });

  it("leaves no withheld unit to be found by subtraction", async () => {
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { result, seen } = await releasedWave(data);
        const counts = new Map(
          allGroups(result).map(({ group, answered }) => [JSON.stringify(group), answered]),
        );
        for (const parent of ["d1", "d2"]) expectHidden(seen, counts, parent);
      }),
      { numRuns: 40 },
    );
  });

  it("does not weigh by team while a team is withheld", async () => {
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { result, seen } = await releasedWave(data);
        const hidden = seen.teams.some((team, i) => !team.shown && result.teams[i].answered > 0);
        const weighted = [seen.organisation, ...seen.departments].some(
          (group) => group.shown && group.position.shown && group.position.method === "post-stratified",
        );
        expect(hidden && weighted).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves no equation about a few people between an axis and its facets", async () => {
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { seen } = await releasedWave(data);
        for (const [position, facets] of axesOf(seen)) {
          const { n, mean } = position;
          const told = facets.reduce((sum, facet) => sum + facet.n * facet.mean, 0) / facets.length;
          // What an attacker is left with is about nobody: the same people, and the sum comes out.
          for (const facet of facets) expect(facet.n).toBe(n);
          expect(told - n * mean).toBeCloseTo(0, 9);
        }
        const { axis, facets } = seen.mirror;
        for (const side of ["we", "they"] as const)
          for (const row of facets)
            if (axis[side].shown && row[side].shown) expect(row[side].n).toBe(axis[side].n);
      }),
      { numRuns: 40 },
    );
  });

  it("tells the spread of fewer than ten by no interval either", async () => {
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      if ("n" in value && typeof value.n === "number" && value.n < 10 && "mean" in value) {
        if (typeof value.mean === "number") expect(value).toMatchObject({ sd: null, interval95: null });
        else expectCoarse(value as unknown as ReleasedPosition);
      }
      if ("n" in value && typeof value.n === "number" && value.n < 10 && "leading" in value)
        expect(value).toMatchObject({ interval95: null });
      Object.values(value).forEach(check);
    };
    await fc.assert(
      fc.asyncProperty(randomWave, async (data) => {
        const { seen } = await releasedWave(data);
        check(seen);
        for (const one of [...seen.estimates, ...seen.mirror.facets, seen.mirror.axis]) {
          const sides = "we" in one ? [one.we, one.they] : [one.estimated, one.answered];
          if (one.difference.shown && sides.some((side) => side.shown && side.n < 10))
            expect(one.difference).toMatchObject({ se: null, interval95: null });
        }
      }),
      { numRuns: 40 },
    );
  });

  it("hides every facet when people are alike in one of them, and keeps the position", async () => {
    const data = alike(12);
    const other = (i: number) => (name: string) =>
      name.startsWith("int.say") ? 4 : 1 + ((i + name.length) % 5);
    const responses = data.responses.map((response, i) => ({
      ...response,
      answers: Object.fromEntries(Object.keys(response.answers).map((name) => [name, other(i)(name)])),
    }));
    const { seen, result } = await releasedWave({ ...data, responses });
    expect(result.organisation.position.sd.internal).toBeGreaterThan(0);
    if (!seen.organisation.shown) throw new Error("the organisation is withheld");
    const { position, facets } = seen.organisation;
    expect([position, ...facets].map(({ shown }) => shown)).toEqual([true, false, false, false, false]);
  });

  it("does not tell that everybody in a group answered the same", async () => {
    const data = alike(12);
    const { result, seen } = await releasedWave(data);
    expect(result.organisation.position.sd.internal).toBe(0);
    expect(seen.organisation).toMatchObject({
      shown: true,
      position: { shown: false, reason: "protects-another-group" },
    });
    expect(JSON.stringify(seen)).not.toContain("no-variance");
  });
});

/** The withheld teams of a department, with who is in no team, are nobody, or enough to hide in. */
function expectHidden(seen: ReleasedWaveResult, counts: ReadonlyMap<string, number>, parent: string): void {
  const unitOf = ({ group }: ReleasedGroup) => ("unitId" in group ? group.unitId : null);
  const department = seen.departments.find((group) => unitOf(group) === asId<UnitId>(parent));
  if (!department?.shown) return;
  const inside = new Set(units.filter(({ parentId }) => parentId === parent).map(({ id }) => id));
  const teams = seen.teams.filter((team) => inside.has(unitOf(team) ?? asId<UnitId>("")));
  const shown = teams.flatMap((team) => (team.shown ? [team.answered] : []));
  const rest = department.answered - shown.reduce((sum, n) => sum + n, 0);
  const few = teams.filter((team) => !team.shown && (counts.get(JSON.stringify(team.group)) ?? 0) > 0);
  if (few.length > 0) expect(rest).toBeGreaterThanOrEqual(threshold);
}

/** Whole points of 0-100. */
function expectCoarse({ mean, interval95 }: ReleasedPosition): void {
  for (const axis of axes) {
    const [centre, interval] = [mean[axis], interval95[axis]];
    if (centre === null || interval === null) continue;
    const points = (interval[1] - centre) * 25;
    expect(points).toBeCloseTo(Math.round(points), 9);
  }
}

interface Told {
  readonly n: number;
  readonly mean: number;
}

/** Axes of the groups of a wave beside all their facets, where both are shown and not weighted. */
function axesOf({ organisation, departments, teams, roles }: ReleasedWaveResult): [Told, Told[]][] {
  return [organisation, ...departments, ...teams, ...roles].flatMap((group): [Told, Told[]][] => {
    if (!group.shown || !group.position.shown || group.position.method !== "simple") return [];
    const { n, mean } = group.position;
    return axes.flatMap((axis): [Told, Told[]][] => {
      const facets = group.facets.filter((facet) => facet.axis === axis);
      const seen = facets.flatMap((facet) => (facet.shown ? [facet] : []));
      const centre = mean[axis];
      return centre !== null && seen.length === facets.length ? [[{ n, mean: centre }, seen]] : [];
    });
  });
}

function alike(people: number): WaveData {
  const [one] = fc.sample(randomWave, { numRuns: 1, seed: 5 });
  const answers = Object.fromEntries(
    one.items.filter(({ side }) => side === "inside").map(({ id }) => [id, 4]),
  );
  const team = asId<UnitId>("f");
  const all = Array.from({ length: people }, (_, i) => `p${i}`);
  return {
    ...one,
    frame: all.map((id) => ({ personId: asId(id), unitId: team, role: "professional" as const })),
    responses: all.map((pseudonym) => ({ pseudonym, unitId: team, role: "professional" as const, answers })),
  };
}
