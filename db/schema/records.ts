import { type ResultId, type UserId, type WaveId } from "@vensterbank/core";
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
      kind: kit.textOf<"typology" | "network" | "change">("kind").notNull(),
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
    },
    { key: ["id"], indexes: [["action"]], immutable: "history" },
  );

  return { result, importUpload, auditEntry };
}
