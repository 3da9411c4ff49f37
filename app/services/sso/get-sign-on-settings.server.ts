import type { MemberRole } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { directAddress, providerIdOf, redirectAddress } from "./sign-on-addresses.server";

export interface SignOnSettings {
  /** To fill in at the provider. */
  readonly redirectAddress: string;
  /** For the intranet. */
  readonly directAddress: string;
  /** Null until sign-on was set up. The secret is never shown again. */
  readonly provider: {
    readonly issuer: string;
    readonly clientId: string;
    readonly hasSecret: boolean;
    readonly joinRole: MemberRole | null;
    readonly required: boolean;
    readonly enabled: boolean;
  } | null;
  readonly domains: readonly { readonly domain: string; readonly isConfirmed: boolean }[];
}

/** How an organisation's own sign-on is set up, for its director. */
export async function getSignOnSettings(scope: MemberScope): Promise<SignOnSettings> {
  const providerId = providerIdOf(scope.tenant.id);
  const { row, domains } = await scope.read(async ({ signOn }) => ({
    row: await signOn.get(),
    domains: await signOn.listDomains(),
  }));
  return {
    redirectAddress: redirectAddress(providerId),
    directAddress: directAddress(providerId),
    provider: row
      ? {
          ...{ issuer: row.issuer, clientId: row.clientId, hasSecret: row.sealedSecret !== null },
          ...{ joinRole: row.joinRole, required: row.required, enabled: row.enabled },
        }
      : null,
    domains: domains.map(({ domain, confirmedAt }) => ({ domain, isConfirmed: confirmedAt !== null })),
  };
}
