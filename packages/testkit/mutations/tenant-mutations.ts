import { type Mutation } from "./mutation";

const onSqlite = "db/contract/sqlite.test.ts";
const onPostgres = "db/contract/postgres.test.ts";
const wall = "tenants are kept apart by the engine";
const guard = "db/engines/sqlite-guard.ts";
const schema = "db/schema/schema.test.ts";
const firstOnPostgres = "db/migrations/postgres/0000_first.sql";

const ownRows = "tenant_id = nullif(current_setting('app.tenant_id', true), '')";
const policyOf = (table: string, using: string, check: string) =>
  `CREATE POLICY "tenant_rows" ON "${table}" AS PERMISSIVE FOR ALL TO public USING (${using}) WITH CHECK (${check});`;

/** The walls between tenants, on both engines. */
export const tenantMutations: readonly Mutation[] = [
  {
    stands: "A view of SQLite's guard shows every tenant's rows",
    file: guard,
    find: "WHERE ${open}tenant_id = current_tenant()`",
    replace: "WHERE ${open}tenant_id = current_tenant() OR 1`",
    test: { file: onSqlite, name: `${wall} person: a tenant reads its own row only` },
  },
  {
    stands: "SQLite's guard lets rows of another tenant be inserted",
    file: guard,
    find: 'refuse("INSERT", `WHEN ${foreign("NEW")}`, "tenant");',
    replace: "",
    test: { file: onSqlite, name: `${wall} person: another tenant's row cannot be inserted` },
  },
  {
    stands: "SQLite's guard lets rows of another tenant be changed",
    file: guard,
    find: 'refuse("UPDATE", `WHEN ${foreign("OLD")} OR ${foreign("NEW")}`, "tenant");',
    replace: "",
    test: { file: onSqlite, name: `${wall} person: another tenant's row cannot be changed or given away` },
  },
  {
    stands: "SQLite's guard lets own rows be given to another tenant",
    file: guard,
    find: 'WHEN ${foreign("OLD")} OR ${foreign("NEW")}`',
    replace: 'WHEN ${foreign("OLD")}`',
    test: { file: onSqlite, name: `${wall} person: its own row cannot be given to another tenant` },
  },
  {
    stands: "SQLite's guard lets rows of another tenant be deleted",
    file: guard,
    find: 'refuse("DELETE", `WHEN ${foreign("OLD")}`, "tenant");',
    replace: "",
    test: { file: onSqlite, name: `${wall} person: another tenant's row cannot be deleted` },
  },
  {
    stands: "SQLite's guard lets the audit log be rewritten",
    file: guard,
    find: 'if (traits.immutable) refuse("UPDATE", "", "immutable");',
    replace: "",
    test: { file: onSqlite, name: `${wall} auditEntry: what was written stays as it is` },
  },
  {
    stands: "SQLite's guard lets the audit log be deleted",
    file: guard,
    find: 'if (traits.immutable === "history") refuse("DELETE", "", "immutable");',
    replace: "",
    test: { file: onSqlite, name: `${wall} auditEntry: what was written stays as it is` },
  },
  {
    stands: "SQLite's guard does not look whether a read inside a write names its tenant",
    file: guard,
    find: "if (tenantTables.some((name) => statement.includes(name)))",
    replace: "if (false)",
    test: { file: onSqlite, name: `${wall} a read inside a write meets the same wall` },
  },
  {
    stands: "A repository that is read inside a write has lost its tenant",
    file: "db/repositories/participations.ts",
    find: "const ofWave = (waveId: WaveId) => and(own, eq(participation.waveId, waveId));",
    replace: "const ofWave = (waveId: WaveId) => eq(participation.waveId, waveId);",
    test: { file: "app/services/waves/run-wave.test.ts", name: "lead to their invitation by hash" },
    says: /A read inside a write does not name its tenant/,
  },
  {
    stands: "A unit of work answers calls from inside another one",
    file: "db/engines/unit.ts",
    find: "if (running.getStore() !== this)",
    replace: "if (false)",
    test: { file: onSqlite, name: "answers no call from inside another unit that goes on at the same time" },
  },
  {
    stands: "A unit of work may have no tenant",
    file: "db/database.ts",
    find: 'if (!tenantId) throw new DatabaseError("scope", "A unit of work needs a tenant");',
    replace: "",
    test: { file: onSqlite, name: "belongs to a tenant that has a name" },
  },
  {
    stands: "A table's policy on PostgreSQL lets every tenant's rows be read",
    file: firstOnPostgres,
    find: policyOf("person", ownRows, ownRows),
    replace: policyOf("person", "true", ownRows),
    test: { file: onPostgres, name: `${wall} person: a tenant reads its own row only` },
  },
  {
    stands: "A table's policy on PostgreSQL lets rows of another tenant be inserted",
    file: firstOnPostgres,
    find: policyOf("person", ownRows, ownRows),
    replace: policyOf("person", ownRows, "true"),
    test: { file: onPostgres, name: `${wall} person: another tenant's row cannot be inserted` },
  },
  {
    stands: "Units of work on PostgreSQL run as the owner of the tables",
    file: "db/engines/postgres.ts",
    find: "set_config('role', $1, true), set_config(",
    replace: "$1::text, set_config(",
    test: { file: onPostgres, name: `${wall} auditEntry: what was written stays as it is` },
  },
  {
    stands: "A foreign key does not hold the tenant, on SQLite",
    file: "db/migrations/sqlite/0000_first.sql",
    find:
      "FOREIGN KEY (`tenant_id`,`programme_id`) REFERENCES `programme`(`tenant_id`,`id`) ON UPDATE no action ON DELETE restrict\n" +
      ");\n--> statement-breakpoint\nCREATE INDEX `change_event_programme_id_index`",
    replace:
      "FOREIGN KEY (`tenant_id`) REFERENCES `tenant`(`id`)\n" +
      ");\n--> statement-breakpoint\nCREATE INDEX `change_event_programme_id_index`",
    test: { file: onSqlite, name: `${wall} changeEvent.programmeId: cannot refer to another tenant's row` },
  },
  {
    stands: "A foreign key does not hold the tenant, on PostgreSQL",
    file: firstOnPostgres,
    find: 'ALTER TABLE "change_event" ADD CONSTRAINT "change_event_programme_id_fk" FOREIGN KEY ("tenant_id","programme_id") REFERENCES "public"."programme"("tenant_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint',
    replace: "",
    test: { file: onPostgres, name: `${wall} changeEvent.programmeId: cannot refer to another tenant's row` },
  },
  {
    stands: "The tenant is left out of foreign keys in the schema",
    file: "db/kit/table-rules.ts",
    find: 'const tenant = parent.scope === "tenant" ? ["tenantId"] : [];',
    replace: "const tenant: string[] = [];",
    test: { file: schema, name: "has a tenant first in every key of what belongs to a tenant" },
    says: /AssertionError|tenant/,
  },
  {
    stands: "What is unique in a tenant has to be unique among all tenants",
    file: "db/kit/sqlite.ts",
    find: 'traits.scope === "tenant" ? ["tenantId", ...names] : names',
    replace: "names",
    test: { file: schema, name: "is what the migrations of SQLite make" },
  },
];
