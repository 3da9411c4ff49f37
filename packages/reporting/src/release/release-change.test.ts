import { asId, insideRoles, type PersonId, type UnitId } from "@vensterbank/core";
import {
  axes,
  type AxisChange,
  computePositionCells,
  computeWaveChange,
  movementOutcomes,
  perAxis,
  placesInWave,
  type WaveData,
} from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupId } from "./group-id";
import { type LoggedRelease } from "./plan/logged-release";
import { planComparison } from "./plan/plan-comparison";
import { items, units } from "./random-wave.fixture";
import { releaseChange } from "./release-change";
import { releasedWave } from "./released-wave.fixture";

const threshold = 5;

async function changeOf(first: WaveData, second: WaveData) {
  const [from, to] = [await releasedWave(first), await releasedWave(second)];
  const change = computeWaveChange(first, second);
  const compared = (
    data: WaveData,
    log: readonly LoggedRelease[],
    waveId: string,
    other: [string, WaveData],
  ) => ({
    waveId,
    units,
    thresholds: data.settings.thresholds,
    position: computePositionCells(data, [{ waveId: other[0], places: placesInWave(other[1]) }]),
    log,
  });
  const planned = await planComparison(
    change,
    compared(first, from.log, "w1", ["w2", second]),
    compared(second, to.log, "w2", ["w1", first]),
  );
  const logs = { then: [...from.log, ...planned.from], now: [...to.log, ...planned.to] };
  const seen = releaseChange(
    change,
    { waveId: "w1", threshold, log: logs.then },
    { waveId: "w2", threshold, log: logs.now },
  );
  return { from, to, change, seen, logs };
}

/** Who of a role answered twice, only then, only now, or never. */
interface RoleCounts {
  readonly stayed: number;
  readonly left: number;
  readonly came: number;
  readonly silent: number;
}
const asked = items.filter(({ side }) => side === "inside");

/** The same organisation twice. People differ more than their answers do, so that reliability is known. */
function wavesOf(perRole: readonly RoleCounts[], shift: number): [WaveData, WaveData] {
  const people = perRole.flatMap(({ stayed, left, came, silent }, r) =>
    Array.from({ length: stayed + left + came + silent }, (_, i) => ({
      id: `${insideRoles[r]} ${i}`,
      role: insideRoles[r],
      unitId: asId<UnitId>("a"),
      level: 1 + ((i * 3 + r) % 4),
      then: i < stayed + left,
      now: i < stayed || (i >= stayed + left && i < stayed + left + came),
    })),
  );
  const wave = (answered: (person: (typeof people)[number]) => boolean, move: number): WaveData => ({
    settings: {
      topics: [],
      thresholds: { results: threshold, sensitive: 8, openText: 10 },
      nameLevel: "groups",
      cut: 3,
    },
    seed: 3,
    units,
    items,
    frame: people.map(({ id, unitId, role }) => ({ personId: asId<PersonId>(id), unitId, role })),
    responses: people.filter(answered).map(({ id, unitId, role, level }, i) => ({
      pseudonym: id,
      unitId,
      role,
      answers: Object.fromEntries(
        asked.map((item, j) => [item.id, Math.min(5, level + ((i + j) % 2) * (i % 3 === 0 ? move : 1))]),
      ),
    })),
    partners: 0,
    partnerResponses: [],
  });
  return [wave(({ then }) => then, 1), wave(({ now }) => now, shift)];
}

const counts: fc.Arbitrary<RoleCounts> = fc.record({
  stayed: fc.nat(14),
  left: fc.nat(8),
  came: fc.nat(8),
  silent: fc.nat(3),
});
const twoWaves = fc
  .tuple(fc.tuple(counts, counts, counts, counts), fc.nat(2))
  .map(([perRole, shift]) => wavesOf(perRole, shift));

/** Every movement beside what it was made from. */
function movements({ change, seen }: Awaited<ReturnType<typeof changeOf>>) {
  const groups = [change.organisation, ...change.roles];
  return [seen.organisation, ...seen.roles].flatMap((group, i) =>
    axes.map((axis) => ({
      id: groupId(group.group),
      seen: group.axes[axis],
      full: groups[i].axes[axis],
    })),
  );
}

describe("releaseChange", () => {
  it("shows a movement only of groups that are shown in both waves, with enough people in each", async () => {
    await fc.assert(
      fc.asyncProperty(twoWaves, async ([first, second]) => {
        const all = await changeOf(first, second);
        for (const { seen } of [all.from, all.to]) {
          const hidden = [seen.organisation, ...seen.roles].filter(
            (group) => !group.shown || !group.position.shown,
          );
          const ids = hidden.map(({ group }) => groupId(group));
          for (const { id, seen } of movements(all)) if (ids.includes(id)) expect(seen.shown).toBe(false);
        }
        for (const { seen, full } of movements(all))
          if (seen.shown) {
            const { n1, n2, invited1, invited2 } = full.unpaired;
            expect(Math.min(n1, n2, invited1, invited2)).toBeGreaterThanOrEqual(threshold);
          }
      }),
      { numRuns: 15 },
    );
  });

  it("compares the same people only when neither they nor the others are few", async () => {
    await fc.assert(
      fc.asyncProperty(twoWaves, async ([first, second]) => {
        for (const { seen, full } of movements(await changeOf(first, second))) {
          if (!seen.shown) continue;
          if (seen.basis === "paired") {
            const others = (full.composition?.nJoiners ?? 0) + (full.composition?.nLeavers ?? 0);
            expect(Math.min(full.paired.n, full.paired.invited)).toBeGreaterThanOrEqual(threshold);
            expect(others === 0 || others >= threshold).toBe(true);
          }
          if (seen.composition) {
            const { nStayers, nJoiners, nLeavers } = seen.composition;
            for (const n of [nStayers, nJoiners, nLeavers]) expect(n === 0 || n >= threshold).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  const nobody: RoleCounts = { stayed: 0, left: 0, came: 0, silent: 0 };

  it("shows the organisation's other comparison when who came or went would stand out", async () => {
    const professionals = { stayed: 14, left: 1, came: 2, silent: 3 };
    const all = await changeOf(...wavesOf([nobody, nobody, professionals, nobody], 2));
    const [{ seen, full }] = movements(all);
    expect(full.basis).toBe("paired");
    expect(full.unpaired.difference).not.toBe(full.paired.difference);
    expect(seen).toEqual({
      shown: true,
      outcome: (full.unpaired.p ?? 1) <= 0.05 ? "moved" : "no-movement-shown",
      basis: "unpaired",
      people: { then: full.unpaired.n1, now: full.unpaired.n2 },
      difference: full.unpaired.difference,
      interval95: full.unpaired.interval95,
      mdc95: full.unpaired.mdc95,
      composition: null,
    });
  });

  it("shows linked people of the organisation and of roles, and who came and went, when they are enough", async () => {
    const enough = { stayed: 14, left: 6, came: 7, silent: 3 };
    const all = movements(await changeOf(...wavesOf([nobody, enough, enough, nobody], 2)));
    const shownIds = all.filter(({ seen }) => seen.shown && seen.basis === "paired" && seen.composition);
    expect(new Set(shownIds.map(({ id }) => id))).toEqual(
      new Set(["organisation", "role manager", "role professional"]),
    );
  });

  it("says what moved over what is shown: a withheld movement does not decide about others", async () => {
    const enough = { stayed: 14, left: 6, came: 7, silent: 3 };
    const few = { stayed: 3, left: 0, came: 0, silent: 1 };
    const { change, logs } = await changeOf(...wavesOf([few, enough, enough, nobody], 2));
    const hidden = change.roles.findIndex(({ group }) => groupId(group) === "role director");
    const seenWith = (p: number) => {
      const told = (one: AxisChange): AxisChange =>
        one.basis === null ? { ...one, basis: "paired", p } : { ...one, p };
      const roles = change.roles.map((role, i) => {
        const axesOfRole = perAxis((axis) =>
          i === hidden ? told(role.axes[axis]) : { ...role.axes[axis], p: 0.04 },
        );
        const adjusted = axes.flatMap((axis) => axesOfRole[axis].p);
        expect(adjusted).not.toContain(null);
        return { ...role, axes: axesOfRole };
      });
      // As the computation says it: over all roles, also those that are never shown.
      const outcomes = movementOutcomes(roles.flatMap((role) => axes.map((axis) => role.axes[axis].p)));
      const said = roles.map((role, i) => ({
        ...role,
        axes: perAxis((axis) => ({ ...role.axes[axis], ...outcomes[2 * i + axes.indexOf(axis)] })),
      }));
      return releaseChange(
        { ...change, roles: said },
        { waveId: "w1", threshold, log: logs.then },
        { waveId: "w2", threshold, log: logs.now },
      ).roles;
    };
    expect(hidden).toBeGreaterThanOrEqual(0);
    const seen = seenWith(0.9);
    expect(seen.some((role) => role.axes.internal.shown && role.axes.internal.basis === "paired")).toBe(true);
    expect(seen).toEqual(seenWith(1e-6));
  });

  it("puts no number in the place of what is withheld", async () => {
    await fc.assert(
      fc.asyncProperty(twoWaves, async ([first, second]) => {
        for (const { seen } of movements(await changeOf(first, second)))
          if (!seen.shown) expect(Object.keys(seen).sort()).toEqual(["reason", "shown"]);
      }),
      { numRuns: 5 },
    );
  });
});
