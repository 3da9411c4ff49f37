import { asId, type UnitId } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ResponseCounts, withheldUnits } from "./withheld-units.server";

const threshold = 5;
const none: ResponseCounts = { invited: 0, submitted: 0 };

/** An organisation with departments of teams; who is directly in a department stands first in its list. */
function organisation(departments: readonly (readonly ResponseCounts[])[]) {
  const sum = (all: readonly ResponseCounts[]) =>
    all.reduce((a, b) => ({ invited: a.invited + b.invited, submitted: a.submitted + b.submitted }), none);
  const unit = (id: string, parent: string | null) => ({
    id: asId<UnitId>(id),
    parentId: parent === null ? null : asId<UnitId>(parent),
  });
  const units = [unit("org", null)];
  const within = new Map<string, ResponseCounts>([["org", sum(departments.flat())]]);
  const directly = new Map<string, ResponseCounts>();
  departments.forEach(([own, ...teams], d) => {
    units.push(unit(`d${d}`, "org"));
    within.set(`d${d}`, sum([own, ...teams]));
    directly.set(`d${d}`, own);
    teams.forEach((team, t) => {
      units.push(unit(`d${d}t${t}`, `d${d}`));
      within.set(`d${d}t${t}`, team);
    });
  });
  return {
    units,
    within: (id: UnitId) => within.get(id) ?? none,
    directly: (id: UnitId) => directly.get(id) ?? none,
    organisation: sum(departments.flat()),
  };
}

const of = (invited: number, submitted = invited): ResponseCounts => ({ invited, submitted });
const hidden = (departments: readonly (readonly ResponseCounts[])[], closed: boolean) =>
  [...withheldUnits(organisation(departments), threshold, closed).units].sort();

describe("units of which the response is not told", () => {
  it("protect a small team by a second one, while the wave is open and after", () => {
    for (const closed of [false, true])
      expect(
        hidden(
          [
            [none, of(3), of(12), of(9)],
            [none, of(20)],
          ],
          closed,
        ),
      ).toEqual(["d0t0", "d0t2"]);
  });

  it("protect the few who are in a department but in no team of it", () => {
    expect(
      hidden(
        [
          [of(2), of(12), of(9)],
          [none, of(20)],
        ],
        true,
      ),
    ).toEqual(["d0t1"]);
  });

  it("are, after closing, those in which too few answered as well", () => {
    const departments = [
      [none, of(10, 3), of(12, 9), of(14, 9)],
      [none, of(20)],
    ];
    expect(hidden(departments, false)).toEqual([]);
    expect(hidden(departments, true)).toEqual(["d0t0", "d0t1"]);
  });

  it("take the organisation with them when it is too small itself", () => {
    const small = organisation([[none, of(3), of(1)]]);
    expect(withheldUnits(small, threshold, false).organisation).toBe(true);
  });

  it("never leave a few people of a department alone between what is told", () => {
    const people = fc.record({ invited: fc.nat(12), share: fc.integer({ min: 0, max: 3 }) });
    const team = people.map(({ invited, share }) => of(invited, Math.round((invited * share) / 3)));
    const departments = fc.array(fc.array(team, { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(departments, fc.boolean(), (given, closed) => {
        const tree = organisation(given);
        const { units } = withheldUnits(tree, threshold, closed);
        given.forEach((_, d) => {
          const department = asId<UnitId>(`d${d}`);
          if (units.has(department)) return;
          const told = tree.units.filter(({ id, parentId }) => parentId === department && !units.has(id));
          const left = told.reduce(
            (rest, { id }) => rest - tree.within(id).invited,
            tree.within(department).invited,
          );
          if (left > 0) expect(left).toBeGreaterThanOrEqual(threshold);
        });
      }),
    );
  });
});
