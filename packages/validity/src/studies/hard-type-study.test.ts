import { describe, expect, it } from "vitest";
import { allowedErrors, shareError } from "../criteria/binomial";
import { referenceHardTypes } from "../reference/simulation-figures";
import { studyHardTypes } from "./hard-type-study";

const people = 3000;
/** The reference drew its people in another way: so far the two may differ, besides by chance. */
const otherPeople = 0.02;

describe("types of persons", () => {
  it.each(referenceHardTypes)("change and err as in the reference with $itemsPerAxis items", (theirs) => {
    const ours = studyHardTypes(theirs.itemsPerAxis, { people, seed: theirs.itemsPerAxis });
    for (const key of ["equalToTrue", "moved", "reliableOneAxis"] as const) {
      const chance = allowedErrors * shareError(theirs[key], people);
      expect(Math.abs(ours[key] - theirs[key])).toBeLessThan(otherPeople + chance);
    }
    // What may be shown is a small part of what seems to move.
    expect(ours.movedReliably).toBeLessThan(ours.moved / 3);
  });
});
