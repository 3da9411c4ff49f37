import { shuffled } from "@vensterbank/core";
import { demoRandom } from "./demo-random.server";
import { type SeedFiles } from "./seed-files.server";

export interface DemoPerson {
  readonly code: string;
  readonly name: string;
  readonly email: string;
}

/** Invented names: every pair of given and family name occurs once, family names as rarely twice as can be. */
export function demoPeople(
  codes: readonly string[],
  slug: string,
  seed: number,
  files: SeedFiles,
): DemoPerson[] {
  const random = demoRandom(seed, `${slug} names`);
  const given = shuffled(files.lines("names/given.txt"), random);
  const family = shuffled(files.lines("names/family.txt"), random);
  return codes.map((code, i) => {
    const round = Math.floor(i / given.length);
    const name = `${given[(i + round) % given.length]} ${family[i % family.length]}`;
    return { code, name, email: `${mailName(name)}@${slug}.example` };
  });
}

const mailName = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", ".");
