import { nextAllowedMoment } from "../fieldwork/mail-hours.server";
import { envelopeAddress } from "./envelope-address";
import { judgeFailure, type ServerProblem, type Verdict } from "./judge-failure";
import { type OutgoingMail } from "./outgoing-mail";
import { patientWrite } from "./patient-write";
import { rawMessage } from "./raw-message.server";
import { type Sending } from "./sending";
import { unreachableText } from "./unreachable.server";
import { whyOfNoUse } from "./whether-of-use.server";

/** Ends a message that must not be sent: somebody else has it, or it has lost its use. */
class NotToSend extends Error {}

/** Ends a message whose mark is gone: it was taken back, or the folder of marks was emptied under our hands. */
class MarkGone extends NotToSend {}

/**
 * Sends one mail that is in hand. Before the end of the message it is committed that it was handed over, and marked that it
 * ends: a mail whose claim is lost never ends, and one that ended is never sent again (docs/decisions/0031).
 */
export async function sendOne(sending: Sending, claim: string, mail: OutgoingMail): Promise<void> {
  const { scope, carrier, marks, server, addresses, bounceAddress } = sending;
  const { row, address, kind } = mail;
  let begun = false;
  let ended = false;
  try {
    const bytes = await rawMessage(mail, addresses, scope.clock.now());
    const from = bounceAddress?.(row.participationId, address, kind !== "invite") ?? addresses.from;
    await carrier.send(
      { from, to: envelopeAddress(address) },
      {
        bytes,
        onBegin: () => (begun = true),
        async beforeEnd() {
          marks.hold(row.id, claim);
          if (!(await handOver(sending, claim, mail))) throw new NotToSend();
        },
        atEnd() {
          if (!marks.end(row.id, claim)) throw new MarkGone();
          ended = true;
        },
      },
    );
  } catch (failure) {
    if (failure instanceof MarkGone) await again(sending, claim, mail, "interrupted");
    else if (!(failure instanceof NotToSend)) {
      // Of the mail server's words nothing is kept: they repeat addresses.
      if (!isOfServer(failure)) sending.onFault(failure);
      await settle(sending, claim, mail, judgeFailure(asFailure(failure), ended), begun);
    }
    return marks.forget(row.id, claim);
  }
  server.took();
  await patientWrite(scope, ({ waveMails }) => waveMails.markSent(row.id, claim, null));
  marks.forget(row.id, claim);
}

/** @returns false when it must not be sent */
function handOver({ scope }: Sending, claim: string, { row, kind, waveId }: OutgoingMail): Promise<boolean> {
  const now = scope.clock.now();
  return patientWrite(scope, async (repositories) => {
    const { waveMails, participations, waves, tenant } = repositories;
    const [participation, wave] = [await participations.get(row.participationId), await waves.get(waveId)];
    const zone = (await tenant.get()).timeZone;
    const allowed = nextAllowedMoment(now, zone);
    // It became evening since this mail was taken in hand.
    if (allowed > now) {
      const change = { notBefore: allowed, attempts: row.attempts, errorCode: "quiet-hours" };
      await waveMails.defer(row.id, claim, change);
      return false;
    }
    const useless =
      participation && wave
        ? await whyOfNoUse(repositories, { kind, wave, participation, now, zone })
        : "gone";
    if (useless !== null) {
      if (useless === "declined") await waveMails.passOver(row.id, claim);
      else await waveMails.drop(row.id, claim, useless);
      return false;
    }
    return waveMails.handOver(row.id, claim, now);
  });
}

async function settle(
  sending: Sending,
  claim: string,
  mail: OutgoingMail,
  verdict: Verdict,
  begun: boolean,
): Promise<void> {
  const { scope, server, times } = sending;
  const { row, address, kind } = mail;
  const { id, participationId, attempts } = row;
  const now = scope.clock.now();
  const tryAgain = async (errorCode: string) => {
    const pause = times.mailPauses.at(attempts);
    if (attempts >= times.mailPauses.length || pause === undefined) return giveUp("gave-up");
    const notBefore = new Date(now.getTime() + pause);
    const change = { notBefore, errorCode, attempts: attempts + 1 };
    await patientWrite(scope, ({ waveMails }) => waveMails.defer(id, claim, change));
  };
  const giveUp = (code: Parameters<typeof unreachableText>[0]) =>
    patientWrite(scope, async ({ waveMails, mailLinks }) => {
      const isGivenUp = await waveMails.fail(id, claim, code);
      // Who asked to hear the outcome has answered, and who is reminded has not: that nothing arrived stands with nobody.
      if (isGivenUp && kind === "invite")
        await mailLinks.setUnreachable(participationId, unreachableText(code, address));
    });
  switch (verdict.kind) {
    case "unconfirmed":
      await patientWrite(scope, ({ waveMails }) => waveMails.markSent(id, claim, "unconfirmed"));
      return server.failed("unreachable");
    case "address":
      server.answered();
      return giveUp(verdict.code);
    case "later":
      server.answered();
      return tryAgain(verdict.code);
    case "refused":
      server.refused();
      return tryAgain(verdict.code);
    case "server":
      server.failed(verdict.code);
      // What breaks the connection every time must not keep the others waiting; otherwise it is no fault of this mail.
      if (begun && breaksOff.some((code) => code === verdict.code)) return tryAgain(verdict.code);
      await again(sending, claim, mail, verdict.code);
  }
}

/** Back to the others that wait, behind them: one that the server stumbles over lets them go first. Counts as no try. */
async function again(
  { scope }: Pick<Sending, "scope">,
  claim: string,
  { row: { id, attempts } }: OutgoingMail,
  errorCode: string,
): Promise<void> {
  const change = { notBefore: scope.clock.now(), errorCode, attempts };
  await patientWrite(scope, ({ waveMails }) => waveMails.defer(id, claim, change));
}

const asFailure = (failure: unknown): Readonly<Record<string, unknown>> =>
  typeof failure === "object" && failure !== null ? { ...failure } : {};

/** What a connection ends with that breaks off in the middle of a message. */
const breaksOff: readonly ServerProblem[] = ["unreachable", "slow", "protocol"];

/** Nodemailer names the command during which something failed; what failed in the source of the message is our own. */
function isOfServer(failure: unknown): boolean {
  const { code, command, responseCode } = asFailure(failure);
  if (code === "ESTREAM") return false;
  return command !== undefined || responseCode !== undefined || /^E[A-Z]+$/.test(String(code ?? ""));
}
