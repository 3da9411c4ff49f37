import { hkdfSync } from "node:crypto";
import { type Clock, type Locale, type ParticipationId, systemClock, type TenantId } from "@vensterbank/core";
import { type Database, hashToken, type TenantRepositories } from "@vensterbank/db";

declare const respondentScope: unique symbol;

/** What a use case of a respondent works with: the holder of one personal link, in one tenant. */
export interface RespondentScope {
  readonly [respondentScope]: true;
  readonly tenant: { readonly id: TenantId; readonly name: string };
  /** The organisation is on hold: nothing is taken in, and nothing that was kept is lost. */
  readonly isOnHold: boolean;
  readonly participationId: ParticipationId;
  /** SHA-256 of the link's secret, in hexadecimal; drafts hang on it. */
  readonly tokenHash: string;
  /** 32 bytes that seal the draft: HKDF-SHA-256 (RFC 5869) of the link's secret. Kept nowhere. */
  readonly draftKey: Buffer;
  /** Until when the printed code of this link can be typed; null when it has none. */
  readonly codeExpiresAt: Date | null;
  /** A coordinator types in what somebody wrote on paper. */
  readonly isPaper: boolean;
  /** Staff of the organisation answer inside, contacts of partner organisations outside. */
  readonly side: "inside" | "outside";
  readonly locale: Locale;
  readonly clock: Clock;
  read<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
  write<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
}

export interface RespondentScopeRequest {
  readonly token: string;
  readonly locale: (tenant: Locale) => Locale;
  readonly clock?: Clock;
}

/** The scope of a personal link; null when the link leads nowhere. */
export async function openRespondentScope(
  database: Database,
  { token, locale, clock = systemClock }: RespondentScopeRequest,
): Promise<RespondentScope | null> {
  // 128 bits or more, in characters that an address may hold.
  if (!/^[\w-]{20,128}$/.test(token)) return null;
  const tokenHash = hashToken(token);
  const link = await database.control.read(({ tenants }) => tenants.findByLink(tokenHash));
  if (!link) return null;
  const units = database.forTenant(link.tenant.id);
  const participation = await units.read(({ participations }) => participations.get(link.participationId));
  if (!participation) return null;
  const scope: Omit<RespondentScope, typeof respondentScope> = {
    tenant: { id: link.tenant.id, name: link.tenant.name },
    isOnHold: link.tenant.status === "suspended",
    participationId: link.participationId,
    tokenHash,
    draftKey: Buffer.from(hkdfSync("sha256", token, "", "draft", 32)),
    codeExpiresAt: link.codeExpiresAt,
    isPaper: link.isPaper,
    side: participation.personId === null ? "outside" : "inside",
    locale: locale(link.tenant.locale),
    clock,
    read: (work) => units.read(work),
    write: (work) => units.write(work),
  };
  return scope as RespondentScope;
}
