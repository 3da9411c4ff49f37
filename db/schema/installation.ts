import { type UserId } from "@vensterbank/core";
import { type Kit } from "../kit/sqlite";

/** What outlives a tenant: what operators did, and the proof of what was erased. No names, no keys to rows. */
export function defineInstallationRecords(kit: Kit) {
  const operatorEntry = kit.globalTable(
    "operator_entry",
    {
      id: kit.text("id").notNull(),
      at: kit.instant("at").notNull(),
      /** Null: the service itself, or the command line. */
      userId: kit.textOf<UserId>("user_id"),
      action: kit.text("action").notNull(),
      /** An identifier or an address name of a tenant; kept when the tenant is gone. */
      subject: kit.text("subject").notNull(),
      fromWhere: kit.text("from_where"),
    },
    { key: ["id"], immutable: "history" },
  );

  const erasureRecord = kit.globalTable(
    "erasure_record",
    {
      id: kit.text("id").notNull(),
      at: kit.instant("at").notNull(),
      kind: kit.textOf<"programme" | "tenant">("kind").notNull(),
      /** Identifier of the tenant, which may be gone. */
      tenant: kit.text("tenant").notNull(),
      /** Identifier of the programme; of the tenant when that was erased. */
      subject: kit.text("subject").notNull(),
      /** Table → rows before and after. */
      counts: kit
        .json<Readonly<Record<string, { readonly before: number; readonly after: number }>>>("counts")
        .notNull(),
    },
    { key: ["id"], indexes: [["tenant"]], immutable: "history" },
  );

  return { operatorEntry, erasureRecord };
}
