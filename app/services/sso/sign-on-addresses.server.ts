import { createHash } from "node:crypto";
import type { TenantId } from "@vensterbank/core";
import { env } from "../../env.server";

/**
 * The name of a tenant's sign-on in addresses. It follows from the tenant, so that the address to fill in at the provider
 * is known before anything was saved, and stays when sign-on is removed and set up again. It tells nothing of the tenant.
 */
export function providerIdOf(tenantId: TenantId): string {
  return createHash("sha256").update(`sign-on:${tenantId}`).digest("hex").slice(0, 24);
}

/**
 * Where a provider sends people back to: another address for every tenant, because then a code that one provider gave
 * cannot be brought to another one (RFC 9700, section 4.4).
 */
export function redirectAddress(providerId: string): string {
  return `${env.APP_URL}/sign-in/sso/${providerId}/callback`;
}

/** Leads straight to an organisation's own sign-on, for its intranet. */
export function directAddress(providerId: string): string {
  return `${env.APP_URL}/sign-in/sso/${providerId}`;
}
