import { type Mutation } from "./mutation";

const onSqlite = "db/contract/sqlite.test.ts";
const onPostgres = "db/contract/postgres.test.ts";
const units = "tenants are kept apart by the engine";

/** The walls between tenants, on both engines. */
export const tenantMutations: readonly Mutation[] = [
  {
    stands: "A view of SQLite's guard shows every tenant's rows",
    file: "db/engines/sqlite-guard.ts",
    find: "WHERE ${open}tenant_id = current_tenant()`",
    replace: "WHERE ${open}tenant_id = current_tenant() OR 1`",
    test: { file: onSqlite, name: `${units} person: a tenant reads its own row only` },
  },
  {
    stands: "SQLite's guard lets rows of another tenant be inserted",
    file: "db/engines/sqlite-guard.ts",
    find: 'refuse("INSERT", `WHEN ${foreign("NEW")}`, "tenant");',
    replace: "",
    test: { file: onSqlite, name: `${units} person: another tenant's row cannot be inserted` },
  },
  {
    stands: "SQLite's guard lets rows of another tenant be changed",
    file: "db/engines/sqlite-guard.ts",
    find: 'refuse("UPDATE", `WHEN ${foreign("OLD")} OR ${foreign("NEW")}`, "tenant");',
    replace: "",
    test: { file: onSqlite, name: `${units} person: another tenant's row cannot be changed or given away` },
  },
];
