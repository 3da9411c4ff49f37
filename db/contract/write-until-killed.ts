/** Child of the durability test: writes until it is killed, and says each id once its write was acknowledged. */
import { type TenantId, asId } from "@vensterbank/core";
import { openDatabase } from "../database";
import { unitNamed } from "./sample-tenant";

const [file, tenant] = process.argv.slice(2);
const database = await openDatabase({ kind: "sqlite", file });
for (;;) {
  const unit = unitNamed(crypto.randomUUID());
  await database.forTenant(asId<TenantId>(tenant)).write(async ({ units }) => {
    await units.insertMany([unit]);
    // Halfway a unit of work: a kill here must leave nothing of it.
    await new Promise((resolve) => setImmediate(resolve));
    await units.update(unit.id, { name: "whole" });
  });
  process.stdout.write(`${unit.id}\n`);
}
