import { existsSync } from "node:fs";
import { openSqlite } from "../engines/sqlite";
import { connectForReading } from "../engines/sqlite-connection";
import { sqliteSchemaVersion } from "../engines/sqlite-schema-version";
import { type Finding } from "./check";
import { checkGuard } from "./check-guard";
import { checkKeys } from "./check-keys";
import { type Keyring } from "../keyring/keyring";

export async function checkSqlite(file: string, keys: Keyring): Promise<Finding[]> {
  if (!existsSync(file)) return [{ subject: "schema", problem: `there is no database at ${file}` }];
  const connection = connectForReading(file);
  const findings: Finding[] = [];
  try {
    const { state } = sqliteSchemaVersion(connection);
    findings.push({ subject: "schema", problem: state === "current" ? null : `the schema is ${state}` });
    const answer = String(connection.pragma("integrity_check", { simple: true }));
    findings.push({ subject: "integrity", problem: answer === "ok" ? null : answer });
    const broken = connection.pragma("foreign_key_check") as unknown[];
    const problem = broken.length === 0 ? null : `${broken.length} rows refer to nothing`;
    findings.push({ subject: "references", problem });
    if (state !== "current") return findings;
  } finally {
    connection.close();
  }
  const engine = openSqlite(file);
  try {
    return [...findings, await checkGuard(engine), await checkKeys(engine, keys)];
  } finally {
    await engine.close();
  }
}
