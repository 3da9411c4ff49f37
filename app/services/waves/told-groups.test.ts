import { asId, type InsideRole, insideRoles, type ProgrammeSettings, type UnitId } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, type ResponseCell } from "./response-groups.server";
import { toldGroups } from "./told-groups.server";

const threshold = 5;
const settings: Pick<ProgrammeSettings, "thresholds"> = {
  thresholds: { results: threshold, sensitive: 8, openText: 10 },
};

const unit = (id: string, parent: string | null) => ({
  id: asId<UnitId>(id),
  parentId: parent === null ? null : asId<UnitId>(parent),
  code: id,
  name: id,
  level: parent === null ? ("organisation" as const) : ("team" as const),
});
const tree = [unit("org", null), ...["a", "b", "c", "d"].map((id) => unit(id, "org"))];

const cell = (unitId: string, role: InsideRole, invited: number, submitted = invited): ResponseCell => ({
  unitId: asId<UnitId>(unitId),
  role,
  invited,
  submitted,
});

async function told(cells: readonly ResponseCell[], closed = false) {
  const frozen = { units: tree, settings: settings as ProgrammeSettings };
  const groups = groupsOf(cells, new Map(), frozen);
  return { groups, shown: await toldGroups(groups, frozen, closed) };
}

describe("groups of which the response is told", () => {
  it("are units and roles that are large enough", async () => {
    const { shown } = await told([
      cell("a", "professional", 12),
      cell("b", "professional", 14),
      cell("a", "manager", 5),
      cell("b", "manager", 6),
      cell("c", "support", 9),
    ]);
    expect([...shown.units].sort()).toEqual(["a", "b", "c", "org"]);
    expect([...shown.roles].sort()).toEqual(["manager", "professional", "support"]);
  });

  it("leave out a team whose few managers would follow from it and a role", async () => {
    // Everybody who supports is in c, so c without them is its two managers.
    const { shown } = await told([
      cell("a", "professional", 12),
      cell("b", "professional", 14),
      cell("c", "support", 9),
      cell("c", "manager", 2),
      cell("a", "manager", 3),
      cell("b", "manager", 4),
    ]);
    expect(shown.roles).toContain("support");
    expect(shown.units).not.toContain("c");
  });

  it("count too few directors with the managers", async () => {
    const { shown, groups } = await told([
      cell("a", "director", 1),
      cell("a", "manager", 8),
      cell("b", "professional", 20),
      cell("c", "support", 9),
    ]);
    expect(groups.roles.get("management")?.invited).toBe(9);
    expect([...shown.roles].sort()).toEqual(["management", "professional", "support"]);
  });

  it("are fewer when a wave is closed and few answered", async () => {
    const cells = [
      cell("a", "professional", 12, 3),
      cell("b", "professional", 14, 10),
      cell("c", "support", 9, 8),
    ];
    expect((await told(cells)).shown.units).toContain("a");
    const { shown } = await told(cells, true);
    expect(shown.units).not.toContain("a");
    expect(shown.units.size).toBeLessThan(3);
  });

  it("never give away fewer people than the threshold, all rows together", async () => {
    const cells = fc.uniqueArray(
      fc.record({
        unitId: fc.constantFrom("a", "b", "c"),
        role: fc.constantFrom(...insideRoles.slice(1)),
        invited: fc.integer({ min: 1, max: 9 }),
      }),
      { selector: ({ unitId, role }) => `${unitId}/${role}`, minLength: 2, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(cells, async (some) => {
        const all = some.map(({ unitId, role, invited }) => cell(unitId, role, invited));
        const { shown } = await told(all);
        const row = (has: (one: ResponseCell) => boolean) => all.map((one) => (has(one) ? 1 : 0));
        const rows = [
          ...(shown.inside ? [row(() => true)] : []),
          ...[...shown.units].map((id) => row(({ unitId }) => id === "org" || unitId === id)),
          ...[...shown.roles].map((id) =>
            row(
              ({ role }) =>
                role === id || (id === "management" && role !== "professional" && role !== "support"),
            ),
          ),
        ];
        for (const set of subsets(all)) {
          const people = set.reduce((sum, has, i) => sum + (has ? all[i].invited : 0), 0);
          if (people === 0 || people >= threshold) continue;
          expect(rank([...rows, set])).toBe(rank(rows) + 1);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function subsets(of: readonly unknown[]): number[][] {
  return Array.from({ length: 2 ** of.length }, (_, mask) => of.map((_, i) => (mask >> i) & 1));
}

/** By elimination; rows of zeros and ones, a handful of columns. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, i) => i >= found && Math.abs(row[column]) > 1e-9);
    if (at === -1) continue;
    [left[found], left[at]] = [left[at], left[found]];
    for (let i = found + 1; i < left.length; i++) {
      const factor = left[i][column] / left[found][column];
      left[i] = left[i].map((value, j) => value - factor * left[found][j]);
    }
    found += 1;
  }
  return found;
}
