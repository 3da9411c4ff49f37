import { appError, fail, ok, type Result, type TenantId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { recordAudit } from "../audit/record-audit.server";

export interface DomainClaim {
  readonly tenantId: TenantId;
  readonly tenantName: string;
  readonly domain: string;
  readonly requestedAt: Date;
  /** Null until an operator has checked that the domain is this organisation's. */
  readonly confirmedAt: Date | null;
  /** Another organisation has this domain already, so this claim cannot be confirmed. */
  readonly isTaken: boolean;
}

/** Every mail domain that an organisation says is its own, for the operator who checks that. */
export async function listDomainClaims(scope: ControlScope): Promise<readonly DomainClaim[]> {
  const rows = await scope.read(({ signOn }) => signOn.listDomains());
  const confirmed = rows.filter(({ domain }) => domain.confirmedAt !== null);
  return rows.map(({ domain: { domain, requestedAt, confirmedAt }, tenant }) => ({
    tenantId: tenant.id,
    tenantName: tenant.name,
    domain,
    requestedAt,
    confirmedAt,
    isTaken: confirmed.some((one) => one.domain.domain === domain && one.tenant.id !== tenant.id),
  }));
}

export interface DomainDecision {
  readonly tenantId: TenantId;
  readonly domain: string;
  /** False takes an earlier confirmation back. */
  readonly confirmed: boolean;
}

/**
 * An operator has checked, outside this service, that a claimed domain is the organisation's. From then on its own sign-on
 * vouches for addresses there. Errors: `forbidden`, `not-found` (nobody claimed it), `conflict` (another has it).
 */
export async function confirmDomain(
  scope: ControlScope,
  { tenantId, domain, confirmed }: DomainDecision,
): Promise<Result<void>> {
  const { user, clock } = scope;
  if (!user?.isOperator) return fail(appError("forbidden"));
  const claims = await listDomainClaims(scope);
  const claim = claims.find((one) => one.tenantId === tenantId && one.domain === domain);
  if (!claim) return fail(appError("not-found"));
  if (confirmed && claim.isTaken) return fail(appError("conflict"));
  const at = clock.now();
  const by = { clock, actor: { userId: user.id, fromWhere: scope.fromWhere } };
  await scope.accessOf(tenantId).write(async ({ signOn, auditLog }) => {
    await signOn.confirmDomain(domain, confirmed ? (claim.confirmedAt ?? at) : null);
    await recordAudit({ auditLog }, by, "sign-on.change", confirmed ? "confirm-domain" : "unconfirm-domain");
  });
  const action = confirmed ? "sign-on.confirm-domain" : "sign-on.unconfirm-domain";
  await scope.write(({ operatorEntries }) =>
    operatorEntries.append({
      ...{ id: newId(), at, userId: user.id, action, subject: tenantId, fromWhere: scope.fromWhere },
    }),
  );
  return ok();
}
