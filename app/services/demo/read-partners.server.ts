import { type DemoPartner } from "./demo-organisation.server";
import { type SeedFiles } from "./seed-files.server";

export function readPartners(slug: string, files: SeedFiles): DemoPartner[] {
  return files.rows(`${slug}/partners.csv`).map(({ code, name, sector }) => ({ code, name, sector }));
}
