import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountedGroup, withholdGroups } from "./withhold";

const group = (
  id: string,
  answered: number,
  parentId: string | null = "org",
  invited = answered + 2,
): CountedGroup => ({
  id,
  parentId,
  answered,
  invited,
});

describe("withholdGroups", () => {
  it("shows everything when every group is large enough", () => {
    expect(withholdGroups([group("org", 20, null), group("a", 10), group("b", 10)], 5).size).toBe(0);
  });

  it("withholds the next smallest sibling of a single small group", () => {
    const withheld = withholdGroups(
      [group("org", 30, null), group("a", 3), group("b", 12), group("c", 15)],
      5,
    );
    expect(Object.fromEntries(withheld)).toEqual({ a: "too-few-answers", b: "protects-another-group" });
  });

  it("needs no further group when two small ones are enough together", () => {
    const withheld = withholdGroups(
      [group("org", 30, null), group("a", 3), group("b", 4), group("c", 23)],
      5,
    );
    expect([...withheld.keys()]).toEqual(["a", "b"]);
  });

  it("gives up the group that is missed least before a smaller one", () => {
    const groups = [group("org", 40, null), group("a", 3), { ...group("b", 9), keep: 1 }, group("c", 28)];
    expect([...withholdGroups(groups, 5).keys()]).toEqual(["a", "c"]);
  });

  it("does not protect a group in which nobody answered", () => {
    const withheld = withholdGroups([group("org", 30, null), group("a", 0, "org", 9), group("b", 30)], 5);
    expect([...withheld.keys()]).toEqual(["a"]);
  });

  it("names too few invited before too few answers", () => {
    expect(withholdGroups([group("org", 3, null, 4)], 5).get("org")).toBe("too-few-invited");
  });

  it("works upwards: a withheld department is protected among the departments", () => {
    const withheld = withholdGroups(
      [
        group("org", 40, null),
        group("d1", 4),
        group("d2", 16),
        group("d3", 20),
        group("t1", 4, "d1"),
        group("t2", 16, "d2"),
      ],
      5,
    );
    expect(withheld.get("d1")).toBe("too-few-answers");
    expect(withheld.get("d2")).toBe("protects-another-group");
    expect(withheld.has("d3")).toBe(false);
  });

  it("never lets a group below the threshold follow from what is shown", () => {
    const tree = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(tree, fc.integer({ min: 5, max: 10 }), (departments, threshold) => {
        const { groups, atoms } = organisation(departments);
        const withheld = withholdGroups(groups, threshold);
        const shown = groups.filter((one) => !withheld.has(one.id)).map((one) => rowOf(one, atoms));
        const rank = rankOf(shown);
        for (let set = 1; set < 2 ** atoms.length; set++) {
          const row = atoms.map((_, i) => (set >> i) & 1);
          const people = atoms.reduce((sum, atom, i) => sum + row[i] * atom.answered, 0);
          if (people === 0 || people >= threshold) continue;
          expect(rankOf([...shown, row]), `set ${row.join("")} of ${people}`).toBe(rank + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Departments as lists of team sizes → groups, and the teams in which somebody answered as atoms. */
function organisation(departments: readonly (readonly number[])[]) {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const groups = [group("org", sum(departments.flat()), null)];
  departments.forEach((teams, d) => {
    groups.push(group(`d${d}`, sum(teams)));
    teams.forEach((n, t) => groups.push(group(`d${d}t${t}`, n, `d${d}`)));
  });
  return { groups, atoms: groups.filter((one) => one.id.includes("t") && one.answered > 0) };
}

function rowOf(one: CountedGroup, atoms: readonly CountedGroup[]): number[] {
  return atoms.map((atom) => (one.id === "org" || atom.id === one.id || atom.parentId === one.id ? 1 : 0));
}

/** Rank by elimination; entries stay small integers and halves here, so floats are exact enough. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const work = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (work[0]?.length ?? 0); column++) {
    const pivot = work.findIndex((row, i) => i >= rank && Math.abs(row[column]) > 1e-9);
    if (pivot < 0) continue;
    [work[rank], work[pivot]] = [work[pivot], work[rank]];
    for (let i = rank + 1; i < work.length; i++) {
      const factor = work[i][column] / work[rank][column];
      for (let c = column; c < work[i].length; c++) work[i][c] -= factor * work[rank][c];
    }
    rank += 1;
  }
  return rank;
}
