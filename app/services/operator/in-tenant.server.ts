import { appError, fail, type Result, type TenantId } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { type AuditedActor } from "../audit/record-audit.server";
import { type OperatorAction, operatorActor, recordOperator } from "./operator-actor.server";

/**
 * Something that an operator does to one organisation, written down in the log of operators once it is done. What is done
 * writes itself down in the organisation's own record. Errors: `forbidden`, `not-found`, those of the work.
 */
export async function inTenant<T>(
  scope: ControlScope,
  id: TenantId,
  action: OperatorAction,
  work: (by: AuditedActor) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!scope.user?.isOperator) return fail(appError("forbidden"));
  const by = operatorActor(scope);
  const found = await scope.read(({ tenants }) => tenants.get(id));
  if (!found) return fail(appError("not-found"));
  const done = await work(by);
  if (done.ok) await scope.write((repositories) => recordOperator(repositories, by, action, id));
  return done;
}
