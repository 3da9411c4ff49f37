import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { SqliteDriver } from "../../db/engines/sqlite-driver";
import { changeDatabase } from "../access/visitors";

/** In everything that has a name in the other organisation; no page of ours may say it. */
export const marker = "Vreemdgoed";

/** In Vaart: nobody is in it. */
export const emptyUnit = randomUUID();

/** What the other organisation calls things. */
const named: Readonly<Record<string, readonly string[]>> = {
  person: ["name"],
  partner: ["name"],
  partner_contact: ["name"],
  unit: ["name"],
  programme: ["name"],
  wave: ["title"],
  change_event: ["title"],
  wave_partner: ["name"],
  import_upload: ["file_name"],
  open_answer: ["text"],
};

/**
 * Gives Vaart and Springtij one of everything that an address or a form can point at, marks what is Springtij's, and has
 * in Vaart a wave in every state.
 */
export function prepareTwoTenants(dataDir: string): void {
  changeDatabase(dataDir, (database, insert) => {
    const now = Date.now();
    const one = (sql: string, ...values: unknown[]) =>
      database
        .prepare(sql)
        .pluck()
        .get(...values);
    for (const slug of ["vaart", "springtij"]) {
      const tenant_id = one("SELECT id FROM tenant WHERE slug = ?", slug);
      const programme_id = one("SELECT id FROM programme WHERE tenant_id = ?", tenant_id);
      const partner_id = one("SELECT id FROM partner WHERE tenant_id = ? ORDER BY id DESC", tenant_id);
      const director = one(
        "SELECT user_id FROM membership WHERE tenant_id = ? AND role = 'director'",
        tenant_id,
      );
      const id = () => randomUUID();
      insert("partner_contact", {
        tenant_id,
        id: id(),
        partner_id,
        name: "Contact",
        email: `contact@${slug}.example`,
      });
      insert("wave", {
        ...{ tenant_id, id: id(), programme_id, number: 9, title: "In voorbereiding", status: "draft" },
        ...{ opens_on: "2027-01-04", closes_on: "2027-01-29", seed: 1 },
      });
      insert("invitation", {
        ...{
          tenant_id,
          id: id(),
          token_hash: randomBytes(32).toString("hex"),
          email: `nieuw@${slug}.example`,
        },
        ...{ role: "board", invited_by: director, created_at: now, expires_at: now + 7 * 24 * 3600_000 },
      });
      insert("sso_provider", {
        ...{ tenant_id, id: id(), issuer: `https://login.${slug}.example`, client_id: "proef" },
        ...{ required: 0, enabled: 0, created_at: now },
      });
      insert("sso_domain", { tenant_id, domain: `${slug}.example`, requested_at: now });
      insert("support_grant", {
        ...{
          tenant_id,
          id: id(),
          granted_by: director,
          reason: "Proef",
          created_at: now,
          ends_at: now + 3600_000,
        },
      });
    }
    const vaart = one("SELECT id FROM tenant WHERE slug = 'vaart'");
    addTwin(vaart);
    addEmptyUnit(vaart);
    // Closed, and not published yet: the third of four.
    database
      .prepare(
        "UPDATE wave SET status = 'closed', published_at = NULL WHERE tenant_id = ? AND number = 2 AND status = 'published'",
      )
      .run(vaart);
    const springtij = one("SELECT id FROM tenant WHERE slug = 'springtij'");
    for (const [table, columns] of Object.entries(named))
      for (const column of columns)
        database
          .prepare(`UPDATE "${table}" SET "${column}" = ? || "${column}" WHERE tenant_id = ?`)
          .run(`${marker} `, springtij);

    /** Somebody who stands on the list twice. */
    function addTwin(tenant: unknown): void {
      const [somebody] = database
        .prepare("SELECT * FROM person WHERE tenant_id = ? AND active_to IS NULL LIMIT 1")
        .all(tenant) as Record<string, unknown>[];
      insert("person", { ...somebody, id: randomUUID(), code: "dubbel", email: null });
    }

    /** A unit in which nobody is: the only kind that can be put away. */
    function addEmptyUnit(tenant: unknown): void {
      const [top] = database
        .prepare("SELECT * FROM unit WHERE tenant_id = ? AND parent_id IS NULL LIMIT 1")
        .all(tenant) as Record<string, unknown>[];
      const placed = { parent_id: top.id, level: "department", position: 99 };
      insert("unit", { ...top, ...placed, id: emptyUnit, code: "leeg", name: "Leeg" });
    }
  });
}

/** The wave of Vaart that is closed and not published yet. */
export function closedWave(dataDir: string): string {
  const database = new SqliteDriver(join(dataDir, "vensterbank.sqlite"), { readonly: true });
  const found = database
    .prepare(
      "SELECT wave.id FROM wave JOIN tenant ON tenant.id = wave.tenant_id WHERE slug = 'vaart' AND wave.status = 'closed'",
    )
    .pluck()
    .get();
  database.close();
  return String(found);
}

/** Tenants by address name, and the tenant of users who are member of one only. */
export function readOwners(dataDir: string) {
  const database = new SqliteDriver(join(dataDir, "vensterbank.sqlite"), { readonly: true });
  const tenants = database.prepare("SELECT slug, id FROM tenant").raw().all() as [string, string][];
  const members = database
    .prepare("SELECT user_id, min(tenant_id) FROM membership GROUP BY user_id HAVING count(*) = 1")
    .raw()
    .all() as [string, string][];
  const users = database.prepare(`SELECT email, id FROM "user"`).raw().all() as [string, string][];
  database.close();
  return { tenants: new Map(tenants), userOwner: new Map(members), users: new Map(users) };
}
