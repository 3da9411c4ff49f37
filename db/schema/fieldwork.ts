import {
  type FieldworkStepId,
  type ImportBatchId,
  type Locale,
  type ParticipationId,
  type UserId,
  type WaveId,
  type WaveMailId,
} from "@vensterbank/core";
import { type TenantKit } from "../kit/sqlite";
import { type ParticipationTables } from "./participation";
import { type ProgrammeTables } from "./programmes";

/** What happens of itself in a wave. `tell` = telling those who asked for it that the feedback page is there. */
export type FieldworkStepKind = "open" | "invite" | "remind" | "close" | "tell";

/** `running` = its mails are on their way; `skipped` = there was nothing to do, or it could not be done any more. */
export type FieldworkStepStatus = "planned" | "running" | "done" | "cancelled" | "skipped" | "failed";

/**
 * `sending` = somebody has it in hand; `handed-over` = everything but the last line went to the mail server, which is
 * the point of no return: from there on it is never sent again, confirmed or not; `sent` = the server took it in.
 */
export type WaveMailStatus = "waiting" | "sending" | "handed-over" | "sent" | "failed" | "cancelled";

/** How a wave is run: what is planned, the mails of it, what an organisation says in its own words, and lists that were brought in. */
export function defineFieldwork(
  kit: TenantKit,
  { wave }: Pick<ProgrammeTables, "wave">,
  { participation }: Pick<ParticipationTables, "participation">,
) {
  const fieldworkStep = kit.tenantTable(
    "fieldwork_step",
    {
      id: kit.textOf<FieldworkStepId>("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      kind: kit.textOf<FieldworkStepKind>("kind").notNull(),
      /** From 1: the how-manieth of its kind in the wave. */
      number: kit.int("number").notNull(),
      dueAt: kit.instant("due_at").notNull(),
      status: kit.textOf<FieldworkStepStatus>("status").notNull(),
      /** Of its mails: how many there are, were taken in by the mail server, were given up. */
      total: kit.int("total").notNull(),
      sent: kit.int("sent").notNull(),
      failed: kit.int("failed").notNull(),
      /** Why it was skipped or failed: a code, never a message. */
      errorCode: kit.text("error_code"),
      /** Null: the service itself. */
      plannedBy: kit.textOf<UserId>("planned_by"),
      startedAt: kit.instant("started_at"),
      finishedAt: kit.instant("finished_at"),
    },
    {
      key: ["id"],
      references: [{ columns: ["waveId"], to: wave }],
      unique: [["waveId", "kind", "number"]],
      indexes: [["status"]],
    },
  );

  /**
   * One mail to one participant. Neither its address nor its text is kept: both are made when it goes out. Those of a
   * reminder are deleted when all have gone, because together they say who had not answered.
   */
  const waveMail = kit.tenantTable(
    "wave_mail",
    {
      id: kit.textOf<WaveMailId>("id").notNull(),
      stepId: kit.textOf<FieldworkStepId>("step_id").notNull(),
      participationId: kit.textOf<ParticipationId>("participation_id").notNull(),
      status: kit.textOf<WaveMailStatus>("status").notNull(),
      /** Who has it in hand, and since when: what is not finished in time is free for somebody else. */
      claim: kit.text("claim"),
      claimedAt: kit.instant("claimed_at"),
      attempts: kit.int("attempts").notNull(),
      /** Not before this moment. */
      notBefore: kit.instant("not_before").notNull(),
      /** Why the last try failed: a code, never the server's words. */
      errorCode: kit.text("error_code"),
    },
    {
      key: ["id"],
      references: [
        { columns: ["stepId"], to: fieldworkStep },
        { columns: ["participationId"], to: participation },
      ],
      unique: [["stepId", "participationId"]],
      indexes: [["status"], ["participationId"]],
    },
  );

  /** Who wants to hear when the feedback page is there. No time in it, and it is set only by the holder of the link. */
  const feedbackWish = kit.tenantTable(
    "feedback_wish",
    {
      participationId: kit.textOf<ParticipationId>("participation_id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      /** Typed by the respondent, or as it was on the list of people then; null = the one there now (older wishes). */
      address: kit.text("address"),
      locale: kit.textOf<Locale>("locale").notNull(),
    },
    {
      key: ["participationId"],
      references: [
        { columns: ["participationId"], to: participation },
        { columns: ["waveId"], to: wave },
      ],
      indexes: [["waveId"]],
      unordered: true,
    },
  );

  /** What respondents read about the outcome, and what the director answers; at most one per wave. */
  const feedback = kit.tenantTable(
    "feedback",
    {
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      /** The page as it was edited; null = nobody has made it yet. */
      page: kit.json<unknown>("page"),
      /** What the director says to it, in Dutch and in English. */
      reply: kit.json<Readonly<Record<Locale, string>>>("reply"),
      repliedBy: kit.text("replied_by"),
      /** Why the next wave may open without it; null = it may not. */
      waivedReason: kit.text("waived_reason"),
      waivedBy: kit.textOf<UserId>("waived_by"),
      waivedAt: kit.instant("waived_at"),
    },
    { key: ["waveId"], references: [{ columns: ["waveId"], to: wave }] },
  );

  /** What was agreed: what who will do, because of which finding. */
  const action = kit.tenantTable(
    "agreed_action",
    {
      id: kit.text("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      position: kit.int("position").notNull(),
      what: kit.json<Readonly<Record<Locale, string>>>("what").notNull(),
      who: kit.text("who").notNull(),
      /** Last day, YYYY-MM-DD; null = none was named. */
      dueOn: kit.day("due_on"),
    },
    { key: ["id"], references: [{ columns: ["waveId"], to: wave }], indexes: [["waveId"]] },
  );

  /** Leads from the address that a shared tablet stands at to its wave. Holds the hash of the token only. */
  const kiosk = kit.lookupTable(
    "kiosk",
    {
      tokenHash: kit.text("token_hash").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      /** Where it stands, in the coordinator's words. */
      name: kit.text("name").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      expiresAt: kit.instant("expires_at").notNull(),
    },
    {
      key: ["tokenHash"],
      references: [{ columns: ["waveId"], to: wave }],
      indexes: [["tenantId", "waveId"]],
    },
  );

  /** What an organisation says in its own words in place of, or beside, the product's: mails, welcome, notice, terms. */
  const tenantText = kit.tenantTable(
    "tenant_text",
    {
      key: kit.text("key").notNull(),
      locale: kit.textOf<Locale>("locale").notNull(),
      text: kit.text("text").notNull(),
    },
    { key: ["key", "locale"] },
  );

  /** Which column of a list means what, as somebody said it once of a list with the same header. */
  const importMapping = kit.tenantTable(
    "import_mapping",
    {
      kind: kit.text("kind").notNull(),
      /** Hash of the header. */
      fingerprint: kit.text("fingerprint").notNull(),
      /** Name of a column in code → header in the file. */
      mapping: kit.json<Readonly<Record<string, string>>>("mapping").notNull(),
      usedAt: kit.instant("used_at").notNull(),
    },
    { key: ["kind", "fingerprint"] },
  );

  /** A list that was brought in, and how to take that back. */
  const importBatch = kit.tenantTable(
    "import_batch",
    {
      id: kit.textOf<ImportBatchId>("id").notNull(),
      kind: kit.text("kind").notNull(),
      fileName: kit.text("file_name").notNull(),
      /** SHA-256 of the file, in hexadecimal: the same file is known again. */
      contentHash: kit.text("content_hash").notNull(),
      at: kit.instant("at").notNull(),
      byUser: kit.textOf<UserId>("by_user"),
      /** Counts: new, changed, moved, left and so on. */
      summary: kit.json<Readonly<Record<string, number>>>("summary").notNull(),
      /** Rows as they were before and as they became; null when it cannot be taken back any more. */
      undo: kit.json<unknown>("undo"),
      undoneAt: kit.instant("undone_at"),
    },
    { key: ["id"], indexes: [["at"]] },
  );

  return {
    fieldworkStep,
    waveMail,
    feedbackWish,
    feedback,
    action,
    kiosk,
    tenantText,
    importMapping,
    importBatch,
  };
}
