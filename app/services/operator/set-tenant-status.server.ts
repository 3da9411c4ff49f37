import { appError, type Result, type TenantId } from "@vensterbank/core";
import type { AccessRepositories, ControlScope } from "../../http/scope/control-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { refuse, writeResult } from "../write-result.server";
import { inTenant } from "./in-tenant.server";
import { type SuspensionReason } from "./tenant-input";

/** Puts an organisation on hold: nobody comes in, nothing is lost. Error: `conflict` when it is already. */
export function suspendTenant(
  scope: ControlScope,
  id: TenantId,
  reason: SuspensionReason,
): Promise<Result<void>> {
  return inTenant(scope, id, "tenant.suspend", (by) =>
    writeResult(scope.accessOf(id), async ({ tenant, auditLog }: AccessRepositories) => {
      if ((await tenant.get()).status === "suspended") refuse(appError("conflict"));
      await tenant.update({ status: "suspended" });
      await recordAudit({ auditLog }, by, "tenant.suspend", reason);
    }),
  );
}

/** Lets it go on. Error: `conflict` when it does already. */
export function resumeTenant(scope: ControlScope, id: TenantId): Promise<Result<void>> {
  return inTenant(scope, id, "tenant.resume", (by) =>
    writeResult(scope.accessOf(id), async ({ tenant, auditLog }: AccessRepositories) => {
      if ((await tenant.get()).status === "active") refuse(appError("conflict"));
      await tenant.update({ status: "active" });
      await recordAudit({ auditLog }, by, "tenant.resume", id);
    }),
  );
}
