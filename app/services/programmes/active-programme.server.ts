import { appError, type ProgrammeId } from "@vensterbank/core";
import type { ProgrammeRow, TenantRepositories } from "@vensterbank/db";
import { refuse } from "../write-result.server";

/** A programme that goes on. Refuses with `not-found`, or `programme-ended` for one whose key is destroyed. */
export async function activeProgramme(
  { programmes }: Pick<TenantRepositories, "programmes">,
  id: ProgrammeId,
): Promise<ProgrammeRow> {
  const programme = (await programmes.get(id)) ?? refuse(appError("not-found"));
  return programme.status === "active" ? programme : refuse(appError("programme-ended"));
}
