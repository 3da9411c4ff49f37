import { type MemberRole, type WaveStatus } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";

export interface OwnTenant {
  readonly slug: string;
  readonly name: string;
  readonly role: MemberRole;
  /** Last day of access, YYYY-MM-DD; null = until withdrawn. */
  readonly endsOn: string | null;
  readonly lastWave: { readonly title: string; readonly status: WaveStatus } | null;
}

/** The organisations that who is signed in may enter today, with their newest measurement. */
export async function listOwnTenants(scope: ControlScope): Promise<readonly OwnTenant[]> {
  const found: OwnTenant[] = [];
  for (const { tenant, actor, read } of await scope.ownTenants()) {
    const newest = (await read(({ waves }) => waves.list())).at(0);
    found.push({
      slug: tenant.slug,
      name: tenant.name,
      role: actor.role,
      endsOn: actor.endsOn,
      lastWave: newest ? { title: newest.title, status: newest.status } : null,
    });
  }
  return found;
}
