import { type JobId, type ResultId, type UserId, type WaveId } from "@vensterbank/core";
import { type TenantKit } from "../kit/sqlite";
import { type ProgrammeTables } from "./programmes";

/** What was computed, what was done, and files on their way in. */
export function defineRecords(kit: TenantKit, { wave }: ProgrammeTables) {
  /** One computed document; computing again appends a version. */
  const result = kit.tenantTable(
    "result",
    {
      id: kit.textOf<ResultId>("id").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      /** `kept`: what of the relations may still be shown once the programme has ended. */
      kind: kit.textOf<"typology" | "network" | "change" | "kept">("kind").notNull(),
      version: kit.int("version").notNull(),
      document: kit.json<unknown>("document").notNull(),
      contentHash: kit.text("content_hash").notNull(),
      computedAt: kit.instant("computed_at").notNull(),
    },
    {
      key: ["id"],
      references: [{ columns: ["waveId"], to: wave }],
      unique: [["waveId", "kind", "version"]],
      immutable: "rows",
    },
  );

  const importUpload = kit.tenantTable(
    "import_upload",
    {
      id: kit.text("id").notNull(),
      kind: kit.text("kind").notNull(),
      fileName: kit.text("file_name").notNull(),
      content: kit.bytes("content").notNull(),
      createdAt: kit.instant("created_at").notNull(),
      createdBy: kit.textOf<UserId>("created_by").notNull(),
    },
    { key: ["id"], indexes: [["createdAt"]] },
  );

  // No foreign key to the user: the record outlives the account.
  const auditEntry = kit.tenantTable(
    "audit_entry",
    {
      id: kit.text("id").notNull(),
      at: kit.instant("at").notNull(),
      userId: kit.textOf<UserId>("user_id"),
      action: kit.text("action").notNull(),
      subject: kit.text("subject").notNull(),
      /** Network the request came from, the last part left out; null for the service's own work. */
      fromWhere: kit.text("from_where"),
    },
    { key: ["id"], indexes: [["action"]], immutable: "history" },
  );

  /** Which figures of which groups were decided to be shown or withheld, in the order of the decisions; never undone. */
  const figureRelease = kit.tenantTable(
    "figure_release",
    {
      /** The wave whose answers the figure is about. */
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      figure: kit.text("figure").notNull(),
      groupKey: kit.text("group_key").notNull(),
      shown: kit.bool("shown").notNull(),
      /** Why it is withheld. */
      reason: kit.text("reason"),
      /** What it was decided for: "closing", "comparison:<waveId>", "export". */
      occasion: kit.text("occasion").notNull(),
      /** Place in the log of the wave, from 1. */
      sequence: kit.int("sequence").notNull(),
      decidedAt: kit.instant("decided_at").notNull(),
    },
    {
      key: ["waveId", "figure", "groupKey"],
      references: [{ columns: ["waveId"], to: wave }],
      unique: [["waveId", "sequence"]],
      immutable: "history",
    },
  );

  /** Work that goes on after a request was answered. One row per kind and wave: trying again starts the same job anew. */
  const job = kit.tenantTable(
    "job",
    {
      id: kit.textOf<JobId>("id").notNull(),
      kind: kit.textOf<"compute-wave">("kind").notNull(),
      waveId: kit.textOf<WaveId>("wave_id").notNull(),
      status: kit.textOf<"waiting" | "running" | "done" | "failed">("status").notNull(),
      /** Code of what is being done; what it is called is in the catalogues. */
      stage: kit.text("stage"),
      done: kit.int("done").notNull(),
      total: kit.int("total").notNull(),
      /** How often it was claimed since it was asked for. */
      attempts: kit.int("attempts").notNull(),
      /** Who has it now: a claim that was taken over by another is worth nothing any more. */
      claim: kit.text("claim"),
      /** A code, never a message: messages hold data. */
      errorCode: kit.text("error_code"),
      createdAt: kit.instant("created_at").notNull(),
      startedAt: kit.instant("started_at"),
      heartbeatAt: kit.instant("heartbeat_at"),
      finishedAt: kit.instant("finished_at"),
    },
    {
      key: ["id"],
      references: [{ columns: ["waveId"], to: wave }],
      unique: [["kind", "waveId"]],
      indexes: [["status"]],
    },
  );

  return { result, importUpload, auditEntry, figureRelease, job };
}
