import { join } from "node:path";
import { SqliteDriver } from "../../db/engines/sqlite-driver";
import { type RunningServer } from "../server";
import { slug } from "./organisation";

/** What no page tells: read beside the running service, from the database of the trial. */
function ask(server: RunningServer, sql: string, ...given: (string | number)[]): unknown {
  const database = new SqliteDriver(join(server.dataDir, "vensterbank.sqlite"), { readonly: true });
  try {
    const tenant = String(database.prepare("SELECT id FROM tenant WHERE slug = ?").pluck().get(slug));
    return database
      .prepare(sql)
      .pluck()
      .get(tenant, ...given);
  } finally {
    database.close();
  }
}

export const answersKept = (server: RunningServer): number =>
  Number(ask(server, "SELECT count(*) FROM response WHERE tenant_id = ?"));

export const stateOfWave = (server: RunningServer): string =>
  String(ask(server, "SELECT status FROM wave WHERE tenant_id = ?"));

/** How far a step of the schedule is. */
export const stepsOf = (server: RunningServer, kind: string, number: number): string =>
  String(
    ask(
      server,
      "SELECT status FROM fieldwork_step WHERE tenant_id = ? AND kind = ? AND number = ?",
      kind,
      number,
    ),
  );
