import { describe, expect, it } from "vitest";
import { agrees, exceeds } from "../criteria/binomial";
import { studyChange } from "./change-study";

const condition = { staff: 96, teams: 8, rate: 0.7, movement: 0 };

describe.each([true, false])("two waves of one staff, linked: %s", (linked) => {
  const still = studyChange({ ...condition, linked }, { repetitions: 300, seed: 5 });

  it("are said to have moved as often as chance allows when nothing changed", () => {
    const { organisation, teamsMoved, reports } = still;
    expect(agrees(0.05, organisation.hits, organisation.n)).toBe(true);
    expect(exceeds(0.05, reports.hits, reports.n)).toBe(false);
    expect(teamsMoved.hits).toBeLessThanOrEqual(still.teamsUnadjusted.hits);
  });

  it("show a movement as large as the detectable change half of the time", () => {
    const moved = studyChange(
      { ...condition, linked, movement: still.meanMdc },
      { repetitions: 200, seed: 6 },
    );
    expect(agrees(0.5, moved.organisation.hits, moved.organisation.n)).toBe(true);
    expect(exceeds(0.05, moved.covered.n - moved.covered.hits, moved.covered.n)).toBe(false);
  });
});
