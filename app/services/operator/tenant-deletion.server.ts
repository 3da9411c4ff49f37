import { type Result, type TenantId } from "@vensterbank/core";
import type { AccessRepositories, ControlScope } from "../../http/scope/control-scope.server";
import { tellDirectors } from "../tenant-data/deletion/deletion-mails.server";
import { askDeletion, callOffDeletion } from "../tenant-data/deletion/set-deletion.server";
import { writeResult } from "../write-result.server";
import { inTenant } from "./in-tenant.server";

/** For an organisation that leaves: the same two weeks, the same mails, and its directors can call it off. */
export async function requestTenantDeletion(
  scope: ControlScope,
  id: TenantId,
  typed: string,
  pathOf: (slug: string) => string,
): Promise<Result<unknown>> {
  const asked = await inTenant(scope, id, "tenant.request-deletion", (by) =>
    writeResult(scope.accessOf(id), (repositories: AccessRepositories) =>
      askDeletion(repositories, by, typed),
    ),
  );
  if (asked.ok) tellDirectors("requested", asked.value, pathOf(asked.value.organisation.slug));
  return asked;
}

export async function cancelTenantDeletion(
  scope: ControlScope,
  id: TenantId,
  pathOf: (slug: string) => string,
): Promise<Result<unknown>> {
  const cancelled = await inTenant(scope, id, "tenant.cancel-deletion", (by) =>
    writeResult(scope.accessOf(id), (repositories: AccessRepositories) => callOffDeletion(repositories, by)),
  );
  if (cancelled.ok) tellDirectors("cancelled", cancelled.value, pathOf(cancelled.value.organisation.slug));
  return cancelled;
}
