import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryDatabase } from "../testing/temporary-database";
import { movingClock, outboxWorld } from "./outbox-world.fixture";
import { testMailServer } from "./test-mail-server.fixture";

const child = fileURLToPath(new URL("./send-until-killed.ts", import.meta.url));
const mails = 200;
const kills = 10;

/**
 * Nothing twice is a promise. A mail can be missing when the process dies between the commit that hands it over and the end
 * of the mail on the wire: the test says how many, and lets none go by that nothing explains.
 */
it("no mail is sent twice, and none is lost before it was handed over, by processes that are killed", async () => {
  const { database, file, close } = await temporaryDatabase();
  const world = await outboxWorld(database, mails - 1, movingClock());
  const server = await testMailServer();
  const stepId = await world.begin("invite");
  let killed = 0;
  for (;;) {
    const args = ["--import", "tsx", child, file, world.tenantId, stepId, server.url, "6000"];
    const sender = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(sender, "exit");
    await Promise.race([once(sender.stdout, "data"), ended]);
    const before = server.taken.length;
    if (killed < kills) {
      // At a random moment of its work: after some mails, and a random fraction of the time that one takes.
      const some = Math.floor((Math.random() * 2 * mails) / kills);
      while (server.taken.length < Math.min(before + some, mails - 1) && sender.exitCode === null)
        await new Promise((later) => setTimeout(later, 1));
      await new Promise((later) => setTimeout(later, Math.random() * 25));
      if (sender.exitCode === null) {
        sender.kill("SIGKILL");
        killed++;
      }
    }
    await ended;
    if (sender.exitCode === 0) break;
  }
  const rows = await world.scope.read(({ waveMails }) => waveMails.listOfSteps([stepId]));
  const unconfirmed = rows.filter(({ errorCode }) => errorCode === "unconfirmed").length;
  const counts = [...server.counts().values()];
  const twice = counts.filter((count) => count > 1).length;
  const missing = mails - counts.length;
  process.stdout.write(
    `killed ${killed} times: ${server.taken.length} mails taken in, ${twice} twice, ${missing} missing, ${unconfirmed} unconfirmed\n`,
  );
  expect(twice).toBe(0);
  expect(missing).toBeLessThanOrEqual(unconfirmed);
  expect(await world.step(stepId)).toMatchObject({ status: "done", total: mails, sent: mails, failed: 0 });
  await server.close();
  await close();
});
