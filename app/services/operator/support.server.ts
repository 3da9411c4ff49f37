import { appError, type Result } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { refuse, writeResult } from "../write-result.server";
import type { ControlRepositories } from "@vensterbank/db";
import { operatorActor, recordOperator } from "./operator-actor.server";

/** Where a director asked for help. */
export interface OpenGrant {
  readonly id: string;
  readonly tenant: { readonly slug: string; readonly name: string };
  readonly reason: string;
  /** ISO 8601. */
  readonly endsAt: string;
}

export async function listOpenGrants(scope: ControlScope): Promise<readonly OpenGrant[]> {
  const rows = await scope.read(({ supportGrants }) => supportGrants.list(scope.clock.now()));
  return rows.map(({ grant, tenant }) => ({
    id: grant.id,
    tenant: { slug: tenant.slug, name: tenant.name },
    reason: grant.reason,
    endsAt: grant.endsAt.toISOString(),
  }));
}

/**
 * Writes down that an operator goes in. What they look at stands in the organisation's own record. Error: `not-found` when
 * the grant is over.
 * @returns the address name of the organisation
 */
export function enterSupport(scope: ControlScope, grantId: string): Promise<Result<string>> {
  return writeResult(scope, async (repositories: ControlRepositories) => {
    const by = operatorActor(scope);
    const open = await repositories.supportGrants.list(scope.clock.now());
    const found = open.find(({ grant }) => grant.id === grantId);
    if (!found) return refuse(appError("not-found"));
    await recordOperator(repositories, by, "support.enter", found.tenant.id);
    return found.tenant.slug;
  });
}
