import { type tenantTableNames } from "@vensterbank/db";

type TableName = (typeof tenantTableNames)[number];

/** Format of an export; another number when a reader of this one would go wrong. */
export const exportFormat = "vensterbank-tenant-1";

/** What the organisation may read itself: a table each, in CSV and in JSON lines. Parents before children. */
export const openTables = [
  "unit",
  "person",
  "partner",
  "partnerContact",
  "programme",
  "changeEvent",
  "wave",
  "wavePartner",
  "coalitionName",
  "fieldworkStep",
  "action",
  "tenantText",
  "auditEntry",
] as const satisfies readonly TableName[];

/**
 * What nobody in the organisation reads: single answers, who was to give them, and what can be worked out from them. Feedback
 * pages too, of which the open part holds those that are no longer being written.
 */
export const sealedTables = [
  "waveMember",
  "participation",
  "response",
  "openAnswer",
  "relationReport",
  "tie",
  "result",
  "figureRelease",
  "feedback",
  "feedbackWish",
] as const satisfies readonly TableName[];

/** What does not travel, and why. */
export const leftOut = {
  membership: "as members.csv; who comes along is invited anew",
  invitation: "secrets of this installation",
  ssoProvider: "as settings.json, without the secret",
  ssoDomain: "as settings.json; confirmed anew",
  supportGrant: "access to this installation",
  programmeKey: "keys are in the sealed part, whole",
  personalLink: "links lead to this installation; new ones are handed out",
  draft: "sealed with links that do not travel",
  importUpload: "files on their way in",
  job: "work of this installation",
  waveMail: "mails on their way out",
  kiosk: "addresses of this installation",
  importMapping: "how lists were read here",
  importBatch: "lists that were brought in here",
} as const satisfies Partial<Record<TableName, string>>;

/** Columns that mean something here only, and how many had answered when it was counted last: who reads a file sees rounded shares. */
export const emptied: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  wave: ["takenResponse"],
  participation: ["tokenHash", "mailLink"],
  response: ["receiptHash"],
  openAnswer: ["receiptHash"],
  relationReport: ["receiptHash"],
  tie: ["receiptHash"],
};

export interface ExportManifest {
  readonly format: typeof exportFormat;
  /** Newest migration of the database that it was made from. */
  readonly schema: string;
  readonly tool: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly organisation: { readonly name: string; readonly slug: string; readonly locale: string };
  /** Public key of the installation that opens the sealed part. */
  readonly sealedFor: string;
  readonly leftOut: Readonly<Record<string, string>>;
  /** Rows by table, of the open part: how many have answered is seen rounded, and not before a wave is closed. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 by file name. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Kept in the sealed part, which nobody changes who cannot read it: so that answers come in again only with the promises,
 * lists and members that they went out with.
 */
export interface SealedContents {
  /** Tenant that it was made from. */
  readonly origin: string;
  /** Rows by table, of the sealed part. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 by name of every file of the open part. */
  readonly files: Readonly<Record<string, string>>;
}
