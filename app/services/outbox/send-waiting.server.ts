import { randomId } from "@vensterbank/db";
import { patientWrite } from "./patient-write";
import { lanes } from "./pauses";
import { prepareMails } from "./prepare-mails.server";
import { sendOne } from "./send-one.server";
import { type Sending } from "./sending";

/**
 * Takes some mails of a tenant in hand and sends them, several beside each other. What does not come to it, because the
 * mail server fails or the process stops, is given back.
 * @returns whether there may be more
 */
export async function sendWaiting(sending: Sending): Promise<boolean> {
  const { scope, server, times, mailPaths, isStopped } = sending;
  const claim = randomId();
  const now = scope.clock.now();
  const staleBefore = new Date(now.getTime() - times.lease);
  if (!server.isOpen() || isStopped()) return false;
  if (!(await scope.read(({ waveMails }) => waveMails.hasFree(now, staleBefore)))) return false;
  const waiting = [
    ...(await patientWrite(scope, (repositories) =>
      prepareMails(repositories, { claim, now, staleBefore, mailPaths }),
    )),
  ];
  const renew = () => patientWrite(scope, ({ waveMails }) => waveMails.renew(claim, scope.clock.now()));
  // One that fails is made up for by the next; without any, the mails become somebody else's.
  const pulse = setInterval(() => void renew().catch(() => undefined), times.lease / 4);
  pulse.unref();
  const lane = async () => {
    while (waiting.length > 0 && server.isOpen() && !isStopped()) {
      await sending.pace();
      if (!server.isOpen() || isStopped()) return;
      const mail = waiting.shift();
      if (mail) await sendOne(sending, claim, mail);
    }
  };
  try {
    // All of them to their end, also when one fails: what another has in hand is not given back under its hands.
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
  } finally {
    clearInterval(pulse);
    await patientWrite(scope, ({ waveMails }) => waveMails.release(claim));
  }
  return server.isOpen() && !isStopped();
}
