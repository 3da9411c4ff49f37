import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { SqliteDriver } from "../../db/engines/sqlite-driver";

/** Who comes to the doors, besides nobody. */
export const visitors = [
  "director",
  "consultant",
  "coordinator",
  "board",
  /** Runs the installation; Vaart's director lets operators look in, for support. */
  "operator",
  /** Runs the installation and shows a password only. */
  "operatorByPassword",
  /** Was Vaart's coordinator until yesterday. */
  "former",
  /** Leads an organisation that is suspended. */
  "suspended",
  /** Leads another organisation and has nothing to do with Vaart. */
  "stranger",
  /** Vaart's director, who proved who they are a day ago. */
  "unproven",
] as const;
export type Visitor = (typeof visitors)[number];

/** The organisation that is suspended. */
export const suspendedTenant = "stilgelegd";

const known: Partial<Record<Visitor, string>> = {
  director: "director@vaart.example",
  unproven: "director@vaart.example",
  consultant: "consultant@vensterbank.example",
  coordinator: "coordinator@vaart.example",
  board: "board@vaart.example",
  stranger: "director@springtij.example",
};

/** The secret of a visitor's session. */
export const sessionTokenOf = (visitor: Visitor) => `session-of-the-${visitor}-for-the-access-matrix`;

const day = 24 * 3600_000;
type Row = Readonly<Record<string, unknown>>;

export type Insert = (table: string, row: Row) => void;

/** Opens the database of a data folder while no server runs on it. */
export function changeDatabase(
  dataDir: string,
  work: (database: InstanceType<typeof SqliteDriver>, insert: Insert) => void,
): void {
  const database = new SqliteDriver(join(dataDir, "vensterbank.sqlite"));
  try {
    database.transaction(() =>
      work(database, (table, row) => {
        const names = Object.keys(row);
        const columns = names.map((name) => `"${name}"`).join(", ");
        const places = names.map(() => "?").join(", ");
        database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${places})`).run(Object.values(row));
      }),
    )();
  } finally {
    database.close();
  }
}

/** Gives everybody who comes to the doors an account and a session. */
export function addVisitors(dataDir: string): void {
  changeDatabase(dataDir, (database, insert) => {
    const now = Date.now();
    const tenantId = (slug: string) =>
      String(database.prepare("SELECT id FROM tenant WHERE slug = ?").pluck().get(slug));
    const addUser = (name: Visitor, isOperator: boolean) => {
      const id = randomUUID();
      insert("user", {
        id,
        email: `${name}@bezoek.example`,
        name,
        is_operator: Number(isOperator),
        created_at: now,
      });
      return id;
    };
    const vaart = tenantId("vaart");
    const closed = randomUUID();
    insert("tenant", {
      id: closed,
      slug: suspendedTenant,
      name: "Stilgelegd",
      locale: "nl",
      is_demo: 0,
      created_at: now,
      status: "suspended",
    });
    const made: Partial<Record<Visitor, string>> = {
      operator: addUser("operator", true),
      operatorByPassword: addUser("operatorByPassword", true),
      former: addUser("former", false),
      suspended: addUser("suspended", false),
    };
    const yesterday = new Date(now - day).toISOString().slice(0, 10);
    insert("membership", { tenant_id: vaart, user_id: made.former, role: "coordinator", ends_on: yesterday });
    insert("membership", { tenant_id: closed, user_id: made.suspended, role: "director", ends_on: null });
    const director = database.prepare(`SELECT id FROM "user" WHERE email = ?`).pluck().get(known.director);
    insert("support_grant", {
      tenant_id: vaart,
      id: randomUUID(),
      granted_by: director,
      reason: "Meekijken",
      created_at: now,
      ends_at: now + day,
    });
    for (const visitor of visitors) {
      const userId =
        made[visitor] ??
        database.prepare(`SELECT id FROM "user" WHERE email = ?`).pluck().get(known[visitor]);
      const provenAt = visitor === "unproven" ? now - day : now;
      insert("session", {
        id: createHash("sha256").update(sessionTokenOf(visitor)).digest("hex"),
        user_id: userId,
        created_at: provenAt,
        expires_at: now + 30 * day,
        last_seen_on: new Date(now).toISOString().slice(0, 10),
        authenticated_at: provenAt,
        factors: JSON.stringify(visitor === "operator" ? ["password", "totp"] : ["password"]),
        device: "Proef",
      });
    }
  });
}
