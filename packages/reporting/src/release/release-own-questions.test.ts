import { type WithheldReason } from "@vensterbank/disclosure";
import { type InsideRole, insideRoles, type ClosedOwnQuestion } from "@vensterbank/core";
import { type OwnQuestionGroup, type OwnQuestionResult } from "@vensterbank/typology";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseOwnQuestions } from "./release-own-questions";

const thresholds = { results: 5 };
const label = { nl: "a", en: "a" };
const questionWith = (options: number): ClosedOwnQuestion => ({
  id: "q1",
  text: label,
  askedOf: insideRoles,
  dontKnow: true,
  kind: "choice",
  options: Array.from({ length: options }, () => label),
});

function countsOf(group: OwnQuestionGroup["group"], counts: readonly number[], silent = 3): OwnQuestionGroup {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return {
    group,
    invited: n + silent,
    answered: n,
    n,
    dontKnow: 0,
    options: counts.map((count, i) => ({
      option: i + 1,
      n: count,
      share: n === 0 ? null : count / n,
      interval95: null,
    })),
    mean: null,
  };
}

/** Counts per role; the organisation is their sum. @param unknown how many of a role said that they do not know */
function resultOf(
  roles: Partial<Record<InsideRole, readonly number[]>>,
  unknown: Partial<Record<InsideRole, number>> = {},
): OwnQuestionResult {
  const given = Object.entries(roles) as [InsideRole, readonly number[]][];
  const size = given[0][1].length;
  const sum = Array.from({ length: size }, (_, i) => given.reduce((n, [, counts]) => n + counts[i], 0));
  return {
    question: questionWith(size),
    organisation: {
      ...countsOf({ kind: "organisation" }, sum),
      dontKnow: given.reduce((n, [role]) => n + (unknown[role] ?? 0), 0),
    },
    roles: given.map(([role, counts]) => ({
      ...countsOf({ kind: "role", role }, counts),
      dontKnow: unknown[role] ?? 0,
    })),
  };
}

function shownOf(result: OwnQuestionResult, before: ReadonlyMap<string, WithheldReason> = new Map()) {
  const [one] = releaseOwnQuestions([result], thresholds, () => before);
  return [one.organisation, ...one.roles].map((group) => (group.shown ? "shown" : group.reason));
}

describe("releaseOwnQuestions", () => {
  it("shows a distribution from ten answers on", () => {
    expect(shownOf(resultOf({ professional: [6, 4] }))).toEqual(["shown", "shown"]);
    expect(shownOf(resultOf({ professional: [5, 4] }))).toEqual(["too-few-answers", "too-few-answers"]);
    expect(releaseOwnQuestions([resultOf({ manager: [6, 6] })], { results: 13 })[0]).toMatchObject({
      threshold: 13,
      organisation: { shown: false, reason: "too-few-answers" },
    });
  });

  it("withholds where all answered alike, or all but one", () => {
    expect(shownOf(resultOf({ professional: [20, 0] }))[0]).toBe("protects-another-group");
    expect(shownOf(resultOf({ professional: [19, 1] }))[0]).toBe("protects-another-group");
    expect(shownOf(resultOf({ professional: [18, 2] }))[0]).toBe("shown");
  });

  it("withholds a large role when a small one would follow from it", () => {
    expect(shownOf(resultOf({ manager: [3, 3], professional: [20, 20] }))).toEqual([
      "shown",
      "too-few-invited",
      "protects-another-group",
    ]);
    // Staff are given up before managers and professionals.
    expect(
      shownOf(resultOf({ director: [1, 1], manager: [6, 6], professional: [20, 20], support: [9, 9] })),
    ).toEqual(["shown", "too-few-invited", "shown", "shown", "protects-another-group"]);
  });

  it("withholds another role when those that are not shown answered alike together", () => {
    const alike = resultOf({ manager: [12, 0], professional: [20, 20], support: [8, 8] });
    expect(shownOf(alike)).toEqual(["shown", "protects-another-group", "shown", "protects-another-group"]);
  });

  it("withholds another role when those that are not shown all said that they do not know", () => {
    const told = resultOf({ director: [0, 0], manager: [8, 8], professional: [20, 20] }, { director: 2 });
    expect(shownOf(told)).toEqual(["shown", "too-few-invited", "protects-another-group", "shown"]);
  });

  it("shows nothing of who is withheld for another reason, and no role when the organisation is", () => {
    const both = resultOf({ manager: [10, 10], professional: [20, 20] });
    expect(shownOf(both, new Map([["role manager", "too-few-invited" as const]]))).toEqual([
      "shown",
      "too-few-invited",
      "shown",
    ]);
    expect(shownOf(both, new Map([["organisation", "too-few-invited" as const]]))).toEqual([
      "too-few-invited",
      "protects-another-group",
      "protects-another-group",
    ]);
  });

  it("never lets anybody work out a group of fewer than ten, or one that answered alike", () => {
    const counts = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 });
    const roles = fc.record(
      { director: counts, manager: counts, professional: counts, support: counts },
      { requiredKeys: ["professional"] },
    );
    let seen = 0;
    fc.assert(
      fc.property(roles, fc.subarray([...insideRoles]), (given, hiddenBefore) => {
        const result = resultOf(given);
        const before = new Map(hiddenBefore.map((role) => [`role ${role}`, "too-few-answers" as const]));
        const [{ organisation, roles: released }] = releaseOwnQuestions([result], thresholds, () => before);
        const groups = [organisation, ...released];
        if (!organisation.shown) {
          expect(groups.some((group) => group.shown)).toBe(false);
          return;
        }
        seen++;
        const shownRoles = released.flatMap((group) =>
          group.shown ? [group.options.map(({ n }) => n)] : [],
        );
        // Whatever set of shown roles is taken from the organisation, what is left is nobody or safe.
        for (let set = 0; set < 2 ** shownRoles.length; set++) {
          const taken = shownRoles.filter((_, i) => set & (1 << i));
          const rest = organisation.options.map(
            ({ n }, i) => n - taken.reduce((sum, one) => sum + one[i], 0),
          );
          const n = rest.reduce((sum, one) => sum + one, 0);
          if (n > 0)
            expect({ n: n >= 10, differ: n - Math.max(...rest) >= 2 }).toEqual({ n: true, differ: true });
        }
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });
});
