import { type TenantId, asId } from "@vensterbank/core";
import { getTableName } from "drizzle-orm";
import { DatabaseError } from "../engines/database-error";
import { type Engine } from "../engines/engine";
import { Unit } from "../engines/unit";
import { newId } from "../ids";
import { traitsOf } from "../kit/table-rules";
import { type Finding } from "./check";

/** Without a tenant no tenant's row may be read, and none may be written. */
export async function checkGuard(engine: Engine): Promise<Finding> {
  const seen = await engine.run(new Unit(null, "read"), async ({ db, tables }) => {
    const names: string[] = [];
    for (const table of Object.values(tables)) {
      if (traitsOf(table).scope !== "tenant") continue;
      if ((await db.select().from(table).limit(1)).length > 0) names.push(getTableName(table));
    }
    return names;
  });
  if (seen.length > 0) return { subject: "guard", problem: `read without a tenant: ${seen.join(", ")}` };
  const stranger = { tenantId: newId<TenantId>(), programmeId: asId<never>(newId()), key: "" };
  const refusal = await engine
    .run(new Unit(null, "write"), async ({ db, tables }) => {
      await db.insert(tables.programmeKey).values(stranger);
    })
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.cause : null),
    );
  const refused = refusal instanceof DatabaseError && refusal.kind === "guard";
  return {
    subject: "guard",
    problem: refused ? null : "a row was written without a tenant, or refused for another reason",
  };
}
