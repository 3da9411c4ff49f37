import type { FieldworkStepId, WaveId } from "@vensterbank/core";
import type { FieldworkStepRow, TenantRepositories, TenantRow, WaveMailRow, WaveRow } from "@vensterbank/db";
import { localDayOf } from "../fieldwork/local-time.server";
import { nextAllowedMoment } from "../fieldwork/mail-hours.server";
import { rosterAddresses } from "../fieldwork/roster-addresses.server";
import type { MailKind } from "../fieldwork/silent-participations.server";
import { type OwnTexts, ownTextsOf } from "../texts/own-texts.server";
import { composeWaveMail } from "../wave-mails/compose-wave-mail.server";
import { linkAddress } from "../waves/link-address.server";
import { linkForMails } from "./mail-link.server";
import { type OutgoingMail } from "./outgoing-mail";
import { batchSize } from "./pauses";
import { whyOfNoUse } from "./whether-of-use.server";

/** Paths on this service that mails lead to, by the link's secret. */
export interface MailPaths {
  answer(token: string): string;
  decline(token: string): string;
  feedback(token: string): string;
}

interface Taking {
  /** A new random word. */
  readonly claim: string;
  readonly now: Date;
  readonly staleBefore: Date;
  readonly mailPaths: MailPaths;
}

/**
 * Takes some mails in hand, within the unit of work that is going on, and composes them as people and texts are now. What
 * has no use or no address any more is called off; what would go out at a quiet hour waits for the next moment that is none.
 */
export async function prepareMails(
  repositories: TenantRepositories,
  { claim, now, staleBefore, mailPaths }: Taking,
): Promise<readonly OutgoingMail[]> {
  const { waveMails } = repositories;
  const rows = await waveMails.claim(claim, now, staleBefore, batchSize);
  if (rows.length === 0) return [];
  const tenant = await repositories.tenant.get();
  const allowed = nextAllowedMoment(now, tenant.timeZone);
  if (allowed > now) {
    for (const { id, attempts } of rows)
      await waveMails.defer(id, claim, { notBefore: allowed, attempts, errorCode: "quiet-hours" });
    return [];
  }
  const addressOf = await rosterAddresses(repositories, localDayOf(now, tenant.timeZone));
  const steps = new Map<FieldworkStepId, FieldworkStepRow | undefined>();
  const waves = new Map<WaveId, WaveRow | undefined>();
  const names = await namesOf(repositories);
  const ownTexts = await ownTextsOf(repositories);
  const ready: OutgoingMail[] = [];
  for (const row of rows) {
    if (!steps.has(row.stepId)) steps.set(row.stepId, await repositories.fieldworkSteps.get(row.stepId));
    const step = steps.get(row.stepId);
    if (step && !waves.has(step.waveId)) waves.set(step.waveId, await repositories.waves.get(step.waveId));
    const wave = step && waves.get(step.waveId);
    const context = { tenant, step, wave, addressOf, names, ownTexts, now, mailPaths };
    const mail = await prepare(repositories, row, context);
    if (mail === "declined") await waveMails.passOver(row.id, claim);
    else if (typeof mail === "string") await waveMails.drop(row.id, claim, mail);
    else ready.push(mail);
  }
  return ready;
}

interface Context {
  readonly tenant: TenantRow;
  readonly step: FieldworkStepRow | undefined;
  readonly wave: WaveRow | undefined;
  readonly addressOf: Awaited<ReturnType<typeof rosterAddresses>>;
  readonly names: ReadonlyMap<string, string>;
  readonly ownTexts: OwnTexts;
  readonly now: Date;
  readonly mailPaths: MailPaths;
}

/** @returns why there is nothing to send, as a code */
async function prepare(
  repositories: TenantRepositories,
  row: WaveMailRow,
  { tenant, step, wave, addressOf, names, ownTexts, now, mailPaths }: Context,
): Promise<OutgoingMail | string> {
  const participation = await repositories.participations.get(row.participationId);
  if (!participation || !wave || !step || step.kind === "open" || step.kind === "close") return "gone";
  const kind: MailKind = step.kind;
  const useless = await whyOfNoUse(repositories, { kind, wave, participation, now, zone: tenant.timeZone });
  if (useless !== null) return useless;
  const wish = kind === "tell" ? await repositories.feedbackWishes.get(participation.id) : undefined;
  const address = wish?.address ?? addressOf(participation);
  if (address === null) return "no-address";
  const token = await linkForMails(repositories, { ...participation, address }, now);
  const locale = wish?.locale ?? tenant.locale;
  const declineLink = linkAddress(mailPaths.decline(token));
  const message = composeWaveMail({
    kind,
    number: step.number,
    locale,
    side: participation.personId === null ? "partner" : "inside",
    organisation: tenant.name,
    recipient: names.get(participation.personId ?? participation.contactId ?? "") ?? "",
    link: linkAddress(kind === "tell" ? mailPaths.feedback(token) : mailPaths.answer(token)),
    declineLink,
    closesAt: wave.closesAt,
    closesOn: wave.closesOn,
    timeZone: tenant.timeZone,
    coordinator: coordinatorOf(wave),
    ownTexts,
  });
  return {
    row,
    waveId: wave.id,
    kind,
    locale,
    address,
    message,
    declineLink: kind === "tell" ? null : declineLink,
    senderName: tenant.senderName ?? tenant.name,
    replyTo: tenant.replyTo,
  };
}

async function namesOf({ people, partners }: TenantRepositories): Promise<ReadonlyMap<string, string>> {
  const named = [...(await people.list()), ...(await partners.listContacts())];
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** Who answers questions, as the notice names them. */
function coordinatorOf({ frozen }: WaveRow): string {
  return (frozen?.readers?.coordinators ?? []).map(({ name, email }) => `${name} (${email})`).join(", ");
}
