import { type UserId } from "@vensterbank/core";
import { type Kit } from "../kit/sqlite";
import { type AccountTables } from "./accounts";

export type OneTimePurpose =
  | "sign-in-link"
  | "password-reset"
  | "confirm-link"
  | "second-step"
  | "sign-on"
  | "passkey-sign-in"
  | "passkey-registration";

/** Ways to prove who one is besides the password, and what happened to an account. */
export function defineSignIn(kit: Kit, { user }: AccountTables) {
  /** Something that works once and not for long; consumed by deleting it. */
  const oneTimeToken = kit.globalTable(
    "one_time_token",
    {
      /** SHA-256 of the token. */
      tokenHash: kit.text("token_hash").notNull(),
      purpose: kit.textOf<OneTimePurpose>("purpose").notNull(),
      userId: kit.textOf<UserId>("user_id"),
      /** What has to be known again when the token comes back; of nobody else's use. */
      data: kit.json<unknown>("data").notNull(),
      expiresAt: kit.instant("expires_at").notNull(),
    },
    {
      key: ["tokenHash"],
      references: [{ columns: ["userId"], to: user }],
      indexes: [["expiresAt"], ["userId"]],
    },
  );

  /** One authenticator app (RFC 6238) per user. */
  const totp = kit.globalTable(
    "totp",
    {
      userId: kit.textOf<UserId>("user_id").notNull(),
      /** Sealed with the installation's key, which is not in the database. */
      sealedSecret: kit.text("sealed_secret").notNull(),
      /** Null until a first code was right. */
      confirmedAt: kit.instant("confirmed_at"),
      /** Time step of the last code that was taken: no code works twice (RFC 6238, section 5.2). */
      lastStep: kit.int("last_step").notNull(),
    },
    { key: ["userId"], references: [{ columns: ["userId"], to: user }] },
  );

  const recoveryCode = kit.globalTable(
    "recovery_code",
    {
      userId: kit.textOf<UserId>("user_id").notNull(),
      codeHash: kit.text("code_hash").notNull(),
    },
    { key: ["userId", "codeHash"], references: [{ columns: ["userId"], to: user }] },
  );

  /** A public-key credential (WebAuthn level 2). */
  const passkey = kit.globalTable(
    "passkey",
    {
      /** Base64url, as the authenticator gave it. */
      credentialId: kit.text("credential_id").notNull(),
      userId: kit.textOf<UserId>("user_id").notNull(),
      /** COSE key. */
      publicKey: kit.bytes("public_key").notNull(),
      /** Of the authenticator; 0 where it keeps none. */
      counter: kit.int("counter").notNull(),
      transports: kit.json<readonly string[]>("transports").notNull(),
      /** Copied to the owner's other devices by their provider. */
      backedUp: kit.bool("backed_up").notNull(),
      name: kit.text("name").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      lastUsedOn: kit.day("last_used_on"),
    },
    { key: ["credentialId"], references: [{ columns: ["userId"], to: user }], indexes: [["userId"]] },
  );

  /** What happened to an account, for its owner to read. Goes with the account. */
  const accountEvent = kit.globalTable(
    "account_event",
    {
      id: kit.text("id").notNull(),
      userId: kit.textOf<UserId>("user_id").notNull(),
      at: kit.instant("at").notNull(),
      kind: kit.text("kind").notNull(),
      device: kit.text("device"),
      /** Network the request came from, the last part left out. */
      fromWhere: kit.text("from_where"),
    },
    {
      key: ["id"],
      references: [{ columns: ["userId"], to: user }],
      indexes: [["userId", "id"]],
      immutable: "rows",
    },
  );

  return { oneTimeToken, totp, recoveryCode, passkey, accountEvent };
}
