import { buildInstrument } from "@vensterbank/instrument";
import { type DemoOrganisation } from "./demo-organisation.server";
import { type SeedFiles, seedFiles } from "./seed-files.server";
import { kade } from "./small/kade.server";
import { planSmallOrganisation } from "./small/plan-small-organisation.server";
import { springtij } from "./small/springtij.server";
import { planVaart } from "./vaart/plan-vaart.server";
import { writeOrganisation } from "./write-organisation.server";

export const demoSeed = 20261122;

/**
 * The three demo organisations as files in the formats of the import. The same seed gives the same bytes.
 * Vaart rests on fixed source files, the others are made up whole; see `db/seed/README.md`.
 */
export function generateDemo(seed = demoSeed, files: SeedFiles = seedFiles()): DemoOrganisation[] {
  const instrument = buildInstrument();
  const plans = [
    planVaart(instrument, files, seed),
    planSmallOrganisation(springtij, instrument, files, seed),
    planSmallOrganisation(kade, instrument, files, seed),
  ];
  return plans.map((plan) => writeOrganisation(plan, files, seed));
}
