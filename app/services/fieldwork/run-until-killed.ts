/** Child of the tests with several processes: does what is due in a database, until it is killed or nothing is left. */
import { asId, fixedClock, type TenantId } from "@vensterbank/core";
import { openDatabase } from "@vensterbank/db";
import { amsterdam, jobScope } from "./fieldwork-world.fixture";
import { runDueSteps } from "./run-due-steps.server";

const [file, tenant] = process.argv.slice(2);
const database = await openDatabase({ kind: "sqlite", file });
const clock = fixedClock(amsterdam("2026-03-03", "09:30"));
process.stdout.write("running\n");
const scope = jobScope(database, asId<TenantId>(tenant), clock);
// Somebody else may have what failed here: only what is left counts.
for (;;) {
  await runDueSteps(scope, { onFault: (fault) => process.stderr.write(`${String(fault)}\n`) });
  if ((await scope.read(({ fieldworkSteps }) => fieldworkSteps.listDue(clock.now()))).length === 0) break;
}
await database.close();
