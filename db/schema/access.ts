import { type MemberRole, type UserId } from "@vensterbank/core";
import { type Kit, type TenantKit } from "../kit/sqlite";
import { type AccountTables } from "./accounts";

/** How people come into a tenant: invited, by its own sign-on, or for support. */
export function defineAccess(kit: Kit, owned: TenantKit, { user }: AccountTables) {
  const invitation = owned.lookupTable(
    "invitation",
    {
      id: owned.text("id").notNull(),
      /** SHA-256 of the token in the mail. */
      tokenHash: owned.text("token_hash").notNull(),
      /** In lower case; who takes it up gets an account with this address and no other. */
      email: owned.text("email").notNull(),
      role: owned.textOf<MemberRole>("role").notNull(),
      /** Last day of the membership that it gives; null = until withdrawn. */
      endsOn: owned.day("ends_on"),
      invitedBy: owned.textOf<UserId>("invited_by"),
      createdAt: owned.instant("created_at").notNull(),
      expiresAt: owned.instant("expires_at").notNull(),
    },
    { key: ["id"], unique: [["tokenHash"], ["tenantId", "email"]] },
  );

  /** An organisation's own identity provider (OpenID Connect). */
  const ssoProvider = owned.lookupTable(
    "sso_provider",
    {
      id: owned.text("id").notNull(),
      issuer: owned.text("issuer").notNull(),
      clientId: owned.text("client_id").notNull(),
      /** Sealed with the installation's key; null for a public client. */
      sealedSecret: owned.text("sealed_secret"),
      /** Role that somebody gets who signs in for the first time; null = only who was invited. */
      joinRole: owned.textOf<MemberRole>("join_role"),
      /** Members at its domains may sign in no other way. */
      required: owned.bool("required").notNull(),
      enabled: owned.bool("enabled").notNull(),
      createdAt: owned.instant("created_at").notNull(),
    },
    { key: ["id"], unique: [["tenantId"]] },
  );

  /** A mail domain that a tenant's sign-on speaks for: one tenant at most, once an operator has checked it. */
  const ssoDomain = owned.lookupTable(
    "sso_domain",
    {
      /** In lower case, ASCII form. */
      domain: owned.text("domain").notNull(),
      confirmedAt: owned.instant("confirmed_at"),
      requestedAt: owned.instant("requested_at").notNull(),
    },
    { key: ["tenantId", "domain"], indexes: [["domain"]] },
  );

  /** Which account an identity provider means by a subject. */
  const ssoIdentity = kit.globalTable(
    "sso_identity",
    {
      issuer: kit.text("issuer").notNull(),
      subject: kit.text("subject").notNull(),
      userId: kit.textOf<UserId>("user_id").notNull(),
    },
    { key: ["issuer", "subject"], references: [{ columns: ["userId"], to: user }], indexes: [["userId"]] },
  );

  /** A director lets operators look at settings and course, for a time. */
  const supportGrant = owned.lookupTable(
    "support_grant",
    {
      id: owned.text("id").notNull(),
      grantedBy: owned.textOf<UserId>("granted_by").notNull(),
      reason: owned.text("reason").notNull(),
      createdAt: owned.instant("created_at").notNull(),
      endsAt: owned.instant("ends_at").notNull(),
      /** Taken back before its time. */
      revokedAt: owned.instant("revoked_at"),
    },
    { key: ["id"], indexes: [["tenantId", "endsAt"]] },
  );

  return { invitation, ssoProvider, ssoDomain, ssoIdentity, supportGrant };
}
