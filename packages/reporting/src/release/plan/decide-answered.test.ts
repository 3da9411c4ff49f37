import { asId, type InsideRole, type PersonId, type UnitId } from "@vensterbank/core";
import { type WaveData } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { items, units } from "../random-wave.fixture";
import { releasedWave } from "../released-wave.fixture";

type Group = readonly [unitId: string, role: InsideRole, invited: number, answered: number];

function waveOf(groups: readonly Group[]): WaveData {
  const people = groups.flatMap(([unitId, role, invited, answered]) =>
    Array.from({ length: invited }, (_, i) => ({
      id: `${unitId} ${role} ${i}`,
      unitId: asId<UnitId>(unitId),
      role,
      level: i * 7,
      sent: i < answered,
    })),
  );
  const asked = items.filter(({ side }) => side === "inside").map(({ id }) => id);
  return {
    settings: {
      topics: [],
      thresholds: { results: 5, sensitive: 8, openText: 10 },
      nameLevel: "groups",
      cut: 3,
    },
    seed: 3,
    units,
    items,
    frame: people.map(({ id, unitId, role }) => ({ personId: asId<PersonId>(id), unitId, role })),
    responses: people
      .filter(({ sent }) => sent)
      .map(({ id, unitId, role, level }) => ({
        pseudonym: id,
        unitId,
        role,
        answers: Object.fromEntries(asked.map((name, j) => [name, 1 + ((level + j * j) % 5)])),
      })),
    partners: 0,
    partnerResponses: [],
  };
}

const inTeams = (a: number, b: number, c: number): Group[] => [
  ["a", "professional", 14, a],
  ["b", "professional", 12, b],
  ["c", "professional", 6, c],
  ["d", "professional", 20, 15],
];

async function shownOf(data: WaveData) {
  const { seen } = await releasedWave(data);
  const groups = [seen.organisation, ...seen.departments, ...seen.teams, ...seen.roles];
  return groups.flatMap((one) => {
    const { group } = one;
    if (!one.shown) return [];
    return group.kind === "organisation"
      ? ["organisation"]
      : "unitId" in group
        ? [group.unitId]
        : [group.role];
  });
}

describe("how many took part", () => {
  it("does not tell by subtraction that nobody of a team did, as it does not tell of one who did", async () => {
    // The team b is given up in both: the reader cannot tell one answer in c from none.
    const one = await shownOf(waveOf(inTeams(12, 9, 1)));
    const none = await shownOf(waveOf(inTeams(12, 9, 0)));
    expect(none).toEqual(one);
    expect(none).toContain("a");
    expect(none).not.toContain("b");
  });

  it("does not tell that a role of one person did not, where another small role can stand beside it", async () => {
    const staff = (answered: number): Group[] => [
      ...inTeams(12, 9, 6),
      ["a", "manager", 9, 8],
      ["b", "support", 9, 7],
      ["a", "director", 1, answered],
    ];
    const shown = await shownOf(waveOf(staff(0)));
    expect(shown).toContain("manager");
    expect(shown).toContain("professional");
    expect(shown).not.toContain("support");
    expect(shown).not.toContain("director");
  });

  it("gives up no managers, professionals or departments for it", async () => {
    const shown = await shownOf(
      waveOf([...inTeams(12, 9, 6), ["a", "manager", 9, 8], ["a", "director", 1, 0]]),
    );
    expect(shown).toContain("manager");
    expect(shown).toContain("professional");
    expect(shown).toContain("d1");
  });
});
