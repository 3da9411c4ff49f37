import {
  type Locale,
  type MemberRole,
  type SignInFactor,
  type TenantId,
  type TenantStatus,
  type UserId,
} from "@vensterbank/core";
import { type Kit, type TenantKit } from "../kit/sqlite";

/** The table of tenants; everything else that belongs to one refers to it. */
export function defineTenants(kit: Kit) {
  return kit.globalTable(
    "tenant",
    {
      id: kit.textOf<TenantId>("id").notNull(),
      slug: kit.text("slug").notNull(),
      name: kit.text("name").notNull(),
      locale: kit.textOf<Locale>("locale").notNull(),
      isDemo: kit.bool("is_demo").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      /** `suspended` = nobody comes in, nothing is lost. */
      status: kit.textOf<TenantStatus>("status").default("active").notNull(),
      /** Members need a second factor, or their organisation's own sign-on. */
      requiresSecondFactor: kit.bool("requires_second_factor").default(false).notNull(),
      /** When erasing was asked for; null = not asked, or called off. */
      deletionRequestedAt: kit.instant("deletion_requested_at"),
      /** Name that mails to respondents come from; null = the organisation's own. */
      senderName: kit.text("sender_name"),
      /** Address that answers to these mails go to; null = nobody reads them. */
      replyTo: kit.text("reply_to"),
      /** IANA name of the zone in which times are read and written. */
      timeZone: kit.text("time_zone").default("Europe/Amsterdam").notNull(),
      /** First day on which everything may be erased. */
      deletionDueOn: kit.day("deletion_due_on"),
    },
    { key: ["id"], unique: [["slug"]] },
  );
}

export type TenantTable = ReturnType<typeof defineTenants>;

/** Who signs in. A user belongs to no tenant; a membership, read to find the tenant, gives a role in one. */
export function defineAccounts(kit: Kit, owned: TenantKit, tenant: TenantTable) {
  const user = kit.globalTable(
    "user",
    {
      id: kit.textOf<UserId>("id").notNull(),
      /** In lower case. */
      email: kit.text("email").notNull(),
      name: kit.text("name").notNull(),
      locale: kit.textOf<Locale>("locale"),
      isOperator: kit.bool("is_operator").notNull(),
      createdAt: kit.instant("created_at").notNull(),
    },
    { key: ["id"], unique: [["email"]] },
  );

  // Apart from the user, so that no join brings a password hash along.
  const credential = kit.globalTable(
    "credential",
    {
      userId: kit.textOf<UserId>("user_id").notNull(),
      passwordHash: kit.text("password_hash").notNull(),
    },
    { key: ["userId"], references: [{ columns: ["userId"], to: user }] },
  );

  const session = kit.globalTable(
    "session",
    {
      /** SHA-256 of the token, so that a copy of the file holds no live session. */
      id: kit.text("id").notNull(),
      userId: kit.textOf<UserId>("user_id").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      expiresAt: kit.instant("expires_at").notNull(),
      lastSeenOn: kit.day("last_seen_on"),
      /** When its owner last proved who they are; null in sessions from before this was kept. */
      authenticatedAt: kit.instant("authenticated_at"),
      /** How: everything that was shown at sign-in and since. */
      factors: kit.json<readonly SignInFactor[]>("factors"),
      /** Browser and system in words, for the list of devices; nothing that tells one device from its like. */
      device: kit.text("device"),
      /** Set by single sign-on: an organisation vouches for its own people, so such a session opens that one only. */
      onlyTenantId: kit.textOf<TenantId>("only_tenant_id"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["userId"], to: user },
        { columns: ["onlyTenantId"], to: tenant },
      ],
      indexes: [["userId"], ["expiresAt"]],
    },
  );

  /** Counts tries per hashed address, account or link within a window; holds neither address nor account. */
  const signInAttempt = kit.globalTable(
    "sign_in_attempt",
    {
      keyHash: kit.text("key_hash").notNull(),
      windowStart: kit.instant("window_start").notNull(),
      count: kit.int("count").notNull(),
    },
    { key: ["keyHash", "windowStart"], indexes: [["windowStart"]] },
  );

  const membership = owned.lookupTable(
    "membership",
    {
      userId: owned.textOf<UserId>("user_id").notNull(),
      role: owned.textOf<MemberRole>("role").notNull(),
      /** Last day of access; null = until withdrawn. */
      endsOn: owned.day("ends_on"),
    },
    {
      key: ["tenantId", "userId"],
      references: [{ columns: ["userId"], to: user }],
      indexes: [["userId"]],
    },
  );

  return { user, credential, session, signInAttempt, membership };
}

export type AccountTables = ReturnType<typeof defineAccounts>;
