import { join } from "node:path";
import { SqliteDriver } from "../../db/engines/sqlite-driver";
import { type TenantIds } from "./demo-ids";

/** As the pages show them, and besides a member and the organisation itself. */
export interface AllIds extends TenantIds {
  readonly member: string;
  readonly organisation: string;
}

/** What there is in a tenant of the demo, read from the database of its server. */
export function readIds(dataDir: string, slug: string): AllIds {
  const database = new SqliteDriver(join(dataDir, "vensterbank.sqlite"), { readonly: true });
  const organisation = String(database.prepare("SELECT id FROM tenant WHERE slug = ?").pluck().get(slug));
  const all = (sql: string) => database.prepare(sql).pluck().all(organisation).map(String);
  const [programme] = all("SELECT id FROM programme WHERE tenant_id = ?");
  const [person] = all("SELECT id FROM person WHERE tenant_id = ? ORDER BY code");
  const [partner] = all("SELECT id FROM partner WHERE tenant_id = ? ORDER BY code");
  const [event] = all("SELECT id FROM change_event WHERE tenant_id = ? ORDER BY id");
  const [member] = all("SELECT user_id FROM membership WHERE tenant_id = ? ORDER BY role");
  const waves = all("SELECT id FROM wave WHERE tenant_id = ? ORDER BY number");
  database.close();
  return { programme, waves, person, partner, event, member, organisation };
}
