import { seededRandom, shuffled } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnswerSystem, type Candidate } from "./answer-system";
import { randomOrganisation, shapes } from "./attack/random-systems";
import { decideReleases, type GateRules } from "./decide-releases";
import { gateReasons, spokenReason } from "./gate-reason";
import { withheldReasons } from "./withhold";

/** Atoms as name → [people, sum of answers on 1-5]; groups as name → atoms. */
function given(
  atoms: Readonly<Record<string, readonly [number, number]>>,
  groups: Readonly<Record<string, readonly string[]>>,
): { system: AnswerSystem; groups: Candidate[] } {
  const ids = Object.keys(atoms);
  const system = {
    atoms: ids.map((id) => ({ id, n: atoms[id][0] })),
    scale: [1, 5] as const,
    sums: { position: ids.map((id) => atoms[id][1]) },
  };
  const candidates = Object.entries(groups).map(([id, members], i) => ({
    id,
    atoms: members.map((atom) => ids.indexOf(atom)),
    invited: members.reduce((sum, atom) => sum + atoms[atom][0], 0) + 2,
    priority: -i,
  }));
  return { system, groups: candidates };
}

async function reasons(
  system: AnswerSystem,
  released: readonly Candidate[],
  groups: readonly Candidate[],
  rules: GateRules = { threshold: 5 },
): Promise<Record<string, string>> {
  const verdicts = await decideReleases(system, released, groups, rules);
  return Object.fromEntries([...verdicts].map(([id, one]) => [id, one.shown ? "shown" : one.reason]));
}

describe("every reason", () => {
  it("too few invited goes before too few answers", async () => {
    const { system, groups } = given({ a: [3, 9], b: [4, 12] }, { a: ["a"], b: ["b"] });
    const invited = [
      { ...groups[0], invited: 9 },
      { ...groups[1], invited: 4 },
    ];
    expect(await reasons(system, [], invited)).toEqual({ a: "too-few-answers", b: "too-few-invited" });
  });

  it("answers alike, also when spread over atoms", async () => {
    const { system, groups } = given(
      { a: [4, 12], b: [3, 9], c: [5, 16] },
      { ab: ["a", "b"], bc: ["b", "c"] },
    );
    const alike = { position: [3, 3, null] };
    expect(await reasons({ ...system, alike }, [], groups)).toEqual({ ab: "answers-alike", bc: "shown" });
    const apart = { position: [3, 4, null] };
    expect(await reasons({ ...system, alike: apart }, [], groups.slice(0, 1))).toEqual({ ab: "shown" });
  });

  it("extreme answers, within a twentieth of an end", async () => {
    const atoms = { a: [10, 12], b: [10, 48], c: [10, 12.5] } as const;
    const { system, groups } = given(atoms, { a: ["a"], b: ["b"], c: ["c"] });
    expect(await reasons(system, [], groups)).toEqual({
      a: "extreme-answers",
      b: "extreme-answers",
      c: "shown",
    });
    const lax = { threshold: 5, extremeShare: 0 };
    expect(await reasons(system, [], groups, lax)).toEqual({ a: "shown", b: "shown", c: "shown" });
  });

  it("follows exactly: the whole less a part is a few", async () => {
    const { system, groups } = given({ a: [3, 9], b: [12, 36] }, { all: ["a", "b"], b: ["b"] });
    expect(await reasons(system, [], groups)).toEqual({ all: "shown", b: "follows-exactly" });
  });

  it("follows nearly: four of five, when the five are low", async () => {
    const { system, groups } = given({ a: [4, 5], b: [1, 3] }, { all: ["a", "b"] });
    expect(await reasons(system, [], groups)).toEqual({ all: "follows-nearly" });
    expect(await reasons({ ...system, sums: {} }, [], groups)).toEqual({ all: "shown" });
    expect(await reasons(system, [], groups, { threshold: 5, intervalShare: 0.1 })).toEqual({ all: "shown" });
    const { system: middling } = given({ a: [4, 11], b: [1, 3] }, {});
    expect(await reasons(middling, [], groups)).toEqual({ all: "shown" });
  });

  it("follows withheld group: what is hidden for its answers is not given by subtraction", async () => {
    const { system, groups } = given({ a: [6, 6], b: [12, 36] }, { all: ["a", "b"], b: ["b"], a: ["a"] });
    expect(await reasons(system, [], groups)).toEqual({
      all: "shown",
      b: "follows-withheld-group",
      a: "extreme-answers",
    });
    expect(await reasons(system, [], groups.slice(0, 2))).toMatchObject({ b: "follows-withheld-group" });
  });

  it("search too large: what cannot be settled is withheld", async () => {
    const random = seededRandom(3);
    const atoms = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`p${i}`, [1, 3] as const]));
    const half = () => Object.keys(atoms).filter(() => random.below(2) === 0);
    const dense = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`g${i}`, half()]));
    const { system, groups } = given(atoms, dense);
    const found = Object.values(await reasons({ ...system, sums: {} }, [], groups, { threshold: 10 }));
    expect(found).toContain("search-too-large");
    expect(found[0]).toBe("shown");
  });

  it("is spoken as one of the three that tell nothing of answers", () => {
    for (const reason of gateReasons) expect(withheldReasons).toContain(spokenReason(reason));
    expect(spokenReason("answers-alike")).toBe("protects-another-group");
    expect(spokenReason("too-few-invited")).toBe("too-few-invited");
  });
});

describe("the log", () => {
  it("counts in every later decision", async () => {
    const { system, groups } = given({ a: [3, 9], b: [12, 36] }, { all: ["a", "b"], b: ["b"] });
    expect(await reasons(system, groups.slice(1), groups)).toEqual({ all: "follows-exactly", b: "shown" });
  });

  it("is never reconsidered, and what it exposed already blocks nothing else", async () => {
    const atoms = { a: [3, 9], b: [12, 36], c: [9, 30] } as const;
    const { system, groups } = given(atoms, { ab: ["a", "b"], b: ["b"], c: ["c"] });
    expect(await reasons(system, groups.slice(0, 2), groups.slice(2))).toEqual({ c: "shown" });
  });
});

describe("thresholds", () => {
  it.each([
    [5, "shown"],
    [8, "shown"],
    [9, "too-few-answers"],
    [10, "too-few-answers"],
  ])("of %i: a group of eight is %s", async (threshold, expected) => {
    const { system, groups } = given({ a: [8, 24] }, { a: ["a"] });
    expect(await reasons(system, [], groups, { threshold })).toEqual({ a: expected });
  });

  it("protect sets below them: seven are few for 8, not for 5", async () => {
    const { system, groups } = given({ a: [7, 21], b: [20, 60] }, { all: ["a", "b"], b: ["b"] });
    expect(await reasons(system, [], groups, { threshold: 5 })).toEqual({ all: "shown", b: "shown" });
    expect(await reasons(system, [], groups, { threshold: 8 })).toEqual({
      all: "shown",
      b: "follows-exactly",
    });
  });
});

describe("priority", () => {
  it("keeps the higher, then the larger", async () => {
    const { system, groups } = given(
      { x: [4, 9], y: [9, 30], z: [11, 28] },
      { P: ["x", "y"], Q: ["y", "z"], R: ["x", "z"] },
    );
    const equal = groups.map((group) => ({ ...group, priority: 0 }));
    expect(await reasons(system, [], equal)).toEqual({ P: "follows-exactly", Q: "shown", R: "shown" });
    const first = [{ ...equal[0], priority: 1 }, ...equal.slice(1)];
    expect(await reasons(system, [], first)).toEqual({ P: "shown", Q: "shown", R: "follows-exactly" });
  });

  it("withholds even what comes first when it is not safe", async () => {
    const { system, groups } = given({ a: [4, 12] }, { a: ["a"] });
    expect(await reasons(system, [], [{ ...groups[0], priority: 100 }])).toEqual({ a: "too-few-answers" });
  });

  it("does not depend on the order in which groups are named", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...shapes), async (seed, shape) => {
        const random = seededRandom(seed);
        const { system, candidates } = randomOrganisation(shape, 8, random);
        const again = await reasons(system, [], shuffled(candidates, random));
        expect(again).toEqual(await reasons(system, [], candidates));
      }),
      { numRuns: 20 },
    );
  });
});

describe("nobody and nothing", () => {
  it("has nothing to decide", async () => {
    expect(await reasons({ atoms: [], scale: [1, 5], sums: {} }, [], [])).toEqual({});
    expect(await reasons({ atoms: [], scale: [1, 5], sums: { position: [] } }, [], [])).toEqual({});
  });

  it("protects no atom in which nobody answered", async () => {
    const { system, groups } = given(
      { a: [0, 0], b: [30, 90] },
      { all: ["a", "b"], b: ["b"], a: ["a"], none: [] },
    );
    const found = await reasons(
      system,
      [],
      groups.map((group) => ({ ...group, invited: 30 })),
    );
    expect(found).toEqual({ all: "shown", b: "shown", a: "too-few-answers", none: "too-few-answers" });
  });
});

describe("what makes no sense", () => {
  const { system, groups } = given({ a: [6, 18], b: [7, 21] }, { all: ["a", "b"] });
  const [all] = groups;
  const cases: readonly (readonly [string, AnswerSystem, Candidate, GateRules, RegExp])[] = [
    [
      "fewer than nobody",
      { ...system, atoms: [{ id: "a", n: -1 }, system.atoms[1]] },
      all,
      { threshold: 5 },
      /-1 is not/,
    ],
    [
      "half a person",
      { ...system, atoms: [{ id: "a", n: 1.5 }, system.atoms[1]] },
      all,
      { threshold: 5 },
      /1.5 is not/,
    ],
    [
      "an atom twice",
      { ...system, atoms: [system.atoms[0], system.atoms[0]] },
      all,
      { threshold: 5 },
      /atom a is there twice/,
    ],
    [
      "sums off the scale",
      { ...system, sums: { position: [31, 21] } },
      all,
      { threshold: 5 },
      /^position: the sum of atom \S+ is outside 1-5$/,
    ],
    [
      "sums that are no number",
      { ...system, sums: { position: [NaN, 21] } },
      all,
      { threshold: 5 },
      /outside 1-5/,
    ],
    [
      "a sum too few",
      { ...system, sums: { position: [18] } },
      all,
      { threshold: 5 },
      /one sum for each atom/,
    ],
    [
      "a value alike too few",
      { ...system, alike: { position: [3] } },
      all,
      { threshold: 5 },
      /one entry of alike/,
    ],
    ["no range", { ...system, scale: [5, 1] }, all, { threshold: 5 }, /no range/],
    [
      "an atom of a group twice",
      system,
      { ...all, atoms: [0, 0] },
      { threshold: 5 },
      /atom 0 is there twice/,
    ],
    ["an atom that is not there", system, { ...all, atoms: [0, 2] }, { threshold: 5 }, /there is no atom 2/],
    ["weights too few", system, { ...all, weights: [1] }, { threshold: 5 }, /one weight for each atom/],
    ["a negative weight", system, { ...all, weights: [1, -1] }, { threshold: 5 }, /-1 is not a weight/],
    [
      "fewer than nobody invited",
      system,
      { ...all, invited: -1 },
      { threshold: 5 },
      /-1 is not a number of people/,
    ],
    ["no priority", system, { ...all, priority: NaN }, { threshold: 5 }, /needs a priority/],
    ["no threshold", system, all, { threshold: 0 }, /0 is not a threshold/],
    ["more than the whole scale", system, all, { threshold: 5, intervalShare: 2 }, /2 is not a share/],
    ["ends that meet", system, all, { threshold: 5, extremeShare: 0.5 }, /0.5 is not a share/],
  ];
  it.each(cases)("is refused: %s", async (_what, wrong, group, rules, message) => {
    await expect(decideReleases(wrong, [], [group], rules)).rejects.toThrow(message);
    await expect(decideReleases(wrong, [], [group], rules)).rejects.toThrow(RangeError);
  });

  it("is refused: two groups of one name", async () => {
    await expect(decideReleases(system, [], [all, all], { threshold: 5 })).rejects.toThrow(
      /group all is there twice/,
    );
  });
});
