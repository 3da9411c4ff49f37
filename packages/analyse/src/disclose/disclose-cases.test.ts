import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReference, openReferenceMissing, syntheticReference } from "@vensterbank/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../run";
import { exposedSets } from "./exposed-sets";

interface Printed {
  readonly name: string;
  readonly withheld: readonly string[];
  readonly exposed: readonly (readonly string[])[];
  readonly reasons: Readonly<Record<string, string>>;
}
interface ReferenceCase {
  readonly name: string;
  readonly k: number;
  readonly atoms: Readonly<Record<string, number>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly must_stay_published: readonly string[];
  readonly expected: {
    readonly primary_withheld: readonly string[];
    readonly exposed_if_only_primary_withheld: readonly (readonly string[])[];
    readonly smallest_complementary_withholding_bruteforce: { readonly count: number } | null;
  };
}
interface Suppression {
  readonly results: Readonly<Record<string, { readonly secondary_count: number }>>;
}

const open = openReference();

async function printed(path: string): Promise<readonly Printed[]> {
  const { code, out, error } = await run(["disclose", path]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  return JSON.parse(out) as readonly Printed[];
}

async function compare(folder: string): Promise<void> {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const cases = read("cases.json") as readonly ReferenceCase[];
  const { results } = read("gauss_suppression.json") as Suppression;
  const ours = await printed(join(folder, "cases.json"));
  expect(ours.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
  cases.forEach(({ name, must_stay_published: kept, expected }, i) => {
    const { exposed, withheld } = ours[i];
    const extra = withheld.filter((group) => !expected.primary_withheld.includes(group));
    const least = expected.smallest_complementary_withholding_bruteforce?.count;
    process.stdout.write(
      `disclosure ${name}: withheld besides small ones ${extra.length}, SSBtools ${results[name].secondary_count}, least possible ${least ?? "unknown"}\n`,
    );
    expect(exposed, name).toEqual([]);
    expect(withheld, name).toEqual(expect.arrayContaining([...expected.primary_withheld]));
    expect(extra.length, name).toBeLessThanOrEqual(results[name].secondary_count);
    expect(
      kept.filter((group) => withheld.includes(group)),
      name,
    ).toEqual([]);
  });
}

describe("the reference cases of disclosure", () => {
  it("are safe, and withhold no more than SSBtools does: synthetic", () =>
    compare(syntheticReference("disclosure")));

  it("includes the open cases, or leaves them out on purpose", ({ skip }) => {
    skip(open === null, openReferenceMissing);
    expect(open).not.toBeNull();
  });
  it.runIf(open)("are safe, and withhold no more than SSBtools does: open", () =>
    compare(join(open ?? "", "disclosure")),
  );

  it("are exposed by our audit exactly as the reference says when only small groups are withheld", () => {
    const cases = JSON.parse(
      readFileSync(syntheticReference("disclosure", "cases.json"), "utf8"),
    ) as readonly ReferenceCase[];
    for (const { name, atoms, groups, k, expected } of cases) {
      const shown = Object.entries(groups).filter(([group]) => !expected.primary_withheld.includes(group));
      const exposed = exposedSets(
        atoms,
        shown.map(([, members]) => members),
        k,
      );
      const sorted = (sets: readonly (readonly string[])[]) =>
        sets.map((set) => [...set].sort().join(" ")).sort();
      expect(sorted(exposed), name).toEqual(sorted(expected.exposed_if_only_primary_withheld));
    }
  });
});

describe("bad input", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "disclose-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const good = { name: "X", k: 5, scale: [1, 5], atoms: { a: 6, b: 7 }, groups: { all: ["a", "b"] } };
  const cases: readonly (readonly [string, unknown, RegExp])[] = [
    ["no list", { name: "X" }, /file: .*array/],
    ["a missing key", [{ ...good, k: undefined }], /0\.k: /],
    ["an unknown atom", [{ ...good, groups: { all: ["a", "c"] } }], /X: group all: unknown atom c/],
    ["an atom twice", [{ ...good, groups: { all: ["a", "a"] } }], /X: group all: atom 0 is there twice/],
    ["fewer than nobody", [{ ...good, atoms: { a: -1, b: 7 } }], /0\.atoms\.a: /],
    ["a scale upside down", [{ ...good, scale: [5, 1] }], /X: scale 5-1 is no range/],
    [
      "a sum off the scale",
      [{ ...good, atom_sum_of_answers: { a: 40, b: 20 } }],
      /X: answers: the sum of atom a is outside 1-5/,
    ],
    ["a sum too few", [{ ...good, atom_sum_of_answers: { a: 20 } }], /nothing for atom b/],
    ["an unknown group to keep", [{ ...good, must_stay_published: ["some"] }], /unknown group some/],
  ];
  it.each(cases)("refuses %s in one line", async (_what, document, expected) => {
    const path = join(folder, "cases.json");
    writeFileSync(path, JSON.stringify(document));
    const { code, out, error } = await run(["disclose", path]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(expected);
    expect(error).not.toContain("\n");
  });

  it("refuses no file, no JSON and a file that is not there", async () => {
    expect((await run(["disclose"])).error).toContain("needs one file");
    expect((await run(["disclose", join(folder, "nowhere.json")])).error).toContain("not found");
    writeFileSync(join(folder, "broken.json"), "[");
    expect((await run(["disclose", join(folder, "broken.json")])).error).toContain("not valid JSON");
  });

  it("takes a list without cases, and a case without sums", async () => {
    const path = join(folder, "few.json");
    writeFileSync(path, "[]");
    expect(await printed(path)).toEqual([]);
    writeFileSync(path, JSON.stringify([good]));
    expect(await printed(path)).toEqual([{ name: "X", withheld: [], exposed: [], reasons: {} }]);
  });
});
