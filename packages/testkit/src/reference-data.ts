import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("../fixtures/reference", import.meta.url));
const beside = fileURLToPath(new URL("../../../../shared/reference", import.meta.url));

/** Path of a file or folder of our own synthetic reference data. */
export function syntheticReference(...parts: string[]): string {
  return join(fixtures, ...parts);
}

/** A JSON document of the synthetic reference data. */
export function syntheticDocument(...parts: string[]): unknown {
  return JSON.parse(readFileSync(syntheticReference(...parts), "utf8"));
}

/**
 * The folder of public research data that may not be copied into the project: `REFERENCE_DIR`, else `shared/reference`
 * beside the project. Null where it is not there: tests on it are then left out.
 * @throws Error in continuous integration, where it must be there
 */
export function openReference(): string | null {
  const folder = join(resolve(process.env.REFERENCE_DIR ?? beside), "open");
  if (existsSync(folder)) return folder;
  if (process.env.CI) throw new Error(`reference data not found in ${folder}: set REFERENCE_DIR`);
  return null;
}

export const openReferenceMissing =
  "left out: the public research data are not on this machine (set REFERENCE_DIR to their folder)";
