import { appError, type TenantId, type UserId } from "@vensterbank/core";
import { type ControlRepositories, newId } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { type AuditedActor } from "../audit/record-audit.server";
import { refuse } from "../write-result.server";

/** What operators do, as it stands in their log; `operator.action.*` says each in words. */
export const operatorActions = [
  "operator.add",
  "operator.remove",
  "account.take-second-factors",
  "tenant.create",
  "tenant.import",
  "tenant.suspend",
  "tenant.resume",
  "tenant.request-deletion",
  "tenant.cancel-deletion",
  "tenant.remind-deletion",
  "tenant.erase",
  "sign-on.confirm-domain",
  "sign-on.unconfirm-domain",
  "support.enter",
] as const;
export type OperatorAction = (typeof operatorActions)[number];

/** The operator as the record of a tenant names them. */
export function operatorActor({ user, clock, fromWhere }: ControlScope): AuditedActor & {
  readonly actor: { readonly userId: UserId };
} {
  if (!user?.isOperator) refuse(appError("forbidden"));
  return { clock, actor: { userId: user.id, fromWhere } };
}

/** Adds to the log of operators, which nobody can change. @param subject an identifier or an address name */
export async function recordOperator(
  { operatorEntries }: Pick<ControlRepositories, "operatorEntries">,
  { clock, actor }: AuditedActor,
  action: OperatorAction,
  subject: TenantId | UserId,
): Promise<void> {
  const { userId, fromWhere } = actor;
  await operatorEntries.append({ id: newId(), at: clock.now(), userId, action, subject, fromWhere });
}
