import { join } from "node:path";
import { SqliteDriver } from "../../db/engines/sqlite-driver";
import { type RunningServer } from "../server";

/** Lets the open waves of a server close so many minutes from now; a negative number lies in the past. */
export function closeInMinutes({ dataDir }: RunningServer, minutes: number): void {
  const database = new SqliteDriver(join(dataDir, "vensterbank.sqlite"), { timeout: 5_000 });
  try {
    const at = Date.now() + minutes * 60_000;
    database.prepare("UPDATE wave SET closes_at = ? WHERE status = 'open'").run(at);
  } finally {
    database.close();
  }
}
