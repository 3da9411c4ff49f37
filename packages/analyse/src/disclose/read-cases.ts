import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { InputError } from "../input/input-error";

const people = z.int().min(0);
const disclosureCase = z.object({
  name: z.string(),
  k: z.int().min(1),
  scale: z.tuple([z.number(), z.number()]),
  atoms: z.record(z.string(), people),
  atom_sum_of_answers: z.record(z.string(), z.number()).default({}),
  groups: z.record(z.string(), z.array(z.string())),
  must_stay_published: z.array(z.string()).default([]),
});

/** One system of groups over atoms, keys as in the file. */
export type DisclosureCase = z.infer<typeof disclosureCase>;

/** @throws InputError naming the file, the case and the key */
export function readCases(path: string): readonly DisclosureCase[] {
  if (!existsSync(path)) throw new InputError(`${path}: not found`);
  const parsed = z.array(disclosureCase).safeParse(parseJson(path));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`${path}: ${issue.path.join(".") || "file"}: ${issue.message}`);
  }
  for (const one of parsed.data) {
    const problem = problemOf(one);
    if (problem) throw new InputError(`${path}: ${one.name}: ${problem}`);
  }
  return parsed.data;
}

function problemOf({ atoms, atom_sum_of_answers: sums, groups, must_stay_published: kept }: DisclosureCase) {
  for (const [group, members] of Object.entries(groups)) {
    const unknown = members.find((atom) => !(atom in atoms));
    if (unknown !== undefined) return `group ${group}: unknown atom ${unknown}`;
  }
  const lost = kept.find((group) => !(group in groups));
  if (lost !== undefined) return `must_stay_published: unknown group ${lost}`;
  const missing = Object.keys(atoms).find((atom) => !(atom in sums));
  const some = Object.keys(sums).length > 0;
  return some && missing !== undefined ? `atom_sum_of_answers: nothing for atom ${missing}` : null;
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new InputError(`${path}: not valid JSON`);
  }
}
