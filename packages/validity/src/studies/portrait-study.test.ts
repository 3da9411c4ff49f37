import { describe, expect, it } from "vitest";
import { refutesCoverage } from "../criteria/coverage";
import { studyPortraits } from "./portrait-study";

describe("intervals of portraits", () => {
  it.each([10, 30])("cover the centre of what %i people stand for", (people) => {
    expect(refutesCoverage(studyPortraits(people, { repetitions: 200, seed: people }).coverage)).toBe(false);
  });
});
