/** Child of the test with killed processes: sends what waits in a database, until it is killed or nothing is left. */
import { dirname } from "node:path";
import { asId, type FieldworkStepId, type TenantId } from "@vensterbank/core";
import { openDatabase } from "@vensterbank/db";
import { mailPaths, movingClock } from "./outbox-world.fixture";
import { outboxTimes } from "./pauses";
import { startOutbox } from "./start-outbox.server";

const [file, tenant, step, url, perMinute] = process.argv.slice(2);
const dataDir = dirname(file);
const database = await openDatabase({ kind: "sqlite", file });
const stop = startOutbox({
  database: async () => database,
  onFault: (fault) => process.stderr.write(`${String(fault)}\n`),
  mailPaths,
  clock: movingClock(),
  // What the one before had in hand when it was killed is free a moment later.
  times: { ...outboxTimes, lease: 400, round: 50, serverPauses: [100] },
  settings: {
    SMTP_URL: url,
    MAIL_FROM: "meting@service.example",
    APP_URL: "http://service.example",
    DATA_DIR: dataDir,
    MAIL_PER_MINUTE: Number(perMinute),
    BOUNCE_ADDRESS: undefined,
  },
});
process.stdout.write("sending\n");
for (;;) {
  await new Promise((later) => setTimeout(later, 50));
  const row = await database
    .forTenant(asId<TenantId>(tenant))
    .read(({ fieldworkSteps }) => fieldworkSteps.get(asId<FieldworkStepId>(step)));
  if (row?.status === "done") break;
}
await stop();
await database.close();
