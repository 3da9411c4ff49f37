import { type ReviewedAdvisory } from "./audit";
import { type ReviewedLicence } from "./licences";
import { type BadVersions } from "./lock-file";
import { type ReviewedSecret } from "./secrets";
import content from "./reviewed.json";

/** What people looked at and wrote down with a reason; the checks of the base go by it. */
export interface Reviewed {
  readonly advisories: readonly ReviewedAdvisory[];
  /** Why a package may run a program while it is installed, by name. */
  readonly installScripts: Readonly<Record<string, string>>;
  readonly licences: Readonly<Record<string, ReviewedLicence>>;
  readonly secrets: readonly ReviewedSecret[];
  readonly badVersions: BadVersions;
}

export const reviewed = content as unknown as Reviewed;
