import { addressGroup, limited } from "@vensterbank/access";
import { appError, fail, ok, type Result, type TenantId } from "@vensterbank/core";
import { z } from "zod";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { countTry } from "../accounts/limits.server";
import { mailAddress } from "./mail-domain";

export const findSignOnInput = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  returnTo: z.string().max(2_000).optional(),
});

/**
 * The sign-on of the organisation that an address belongs to, by its domain alone: the answer is the same whether or not
 * the address has an account.
 * @returns its name in addresses
 */
export async function findSignOn(
  scope: ControlScope,
  { email, address }: { readonly email: string; readonly address: string },
): Promise<Result<string>> {
  const tooMany = await countTry(scope, [limited("sign-on-domain", addressGroup(address))]);
  if (tooMany) return fail(tooMany);
  const domain = mailAddress(email)?.domain ?? "";
  const found = await scope.read(({ signOn }) => signOn.findByDomain(domain));
  if (!found || found.tenant.status === "suspended") return fail(appError("no-sign-on"));
  return ok(found.provider.id);
}

/** What somebody may know of an organisation's sign-on before they go there. */
export interface SignOnDoor {
  readonly organisation: string;
  /** Host of the provider, so that people can see where they are led. */
  readonly host: string;
}

/** Null when there is none, or it is out of use. */
export async function getSignOnDoor(scope: ControlScope, providerId: string): Promise<SignOnDoor | null> {
  const found = await scope.read(({ signOn }) => signOn.find(providerId));
  return found ? { organisation: found.tenant.name, host: new URL(found.provider.issuer).host } : null;
}

/** The sign-on that a session of one tenant came from. */
export async function findSignOnOfTenant(scope: ControlScope, tenantId: TenantId): Promise<string | null> {
  const found = await scope.read(({ signOn }) => signOn.findByTenant(tenantId));
  return found?.provider.id ?? null;
}
