import {
  type AppError,
  appError,
  fail,
  ok,
  type Result,
  type WaveMember,
  type WavePartner,
} from "@vensterbank/core";
import type { FrozenWave, ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { type Instrument, type Side } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { endOfLastCall } from "../fieldwork/last-call";
import { localDayOf } from "../fieldwork/local-time.server";
import { isWithdrawn } from "../waves/ended-links";
import { frozenInstrument } from "../waves/frozen-instrument.server";

/** Somebody at the address of a personal link: who was invited, to which wave, with which questions. */
export interface Visit {
  readonly participation: ParticipationRow;
  readonly wave: WaveRow;
  readonly frozen: FrozenWave;
  readonly instrument: Instrument;
  readonly side: Side;
  /** Role and unit as they stood when the wave opened; null for a partner. */
  readonly member: WaveMember | null;
  /** The partner organisation that is answered for; null inside. */
  readonly partner: WavePartner | null;
  /** This link is the one with which answers were sent or somebody opted out, if they did: no other can go back on it. */
  readonly isSender: boolean;
  /** Nobody begins any more after `at`; who has begun under this link may finish until `until`. Null = no time was set. */
  readonly closing: { readonly at: Date; readonly until: Date } | null;
  /** `lastCall` = the closing time has gone by, and this link may finish what was begun under it. */
  readonly phase: "open" | "lastCall" | "over";
  /** Nothing more is taken in under this link, also when nobody has closed the wave yet: `phase` is `over`. */
  readonly isOver: boolean;
}

/** What was read and checked before is the same for everybody in a wave and never changes. */
const instruments = new Map<string, Instrument>();
const instrumentsKept = 16;

function instrumentOf({ id, frozen }: { readonly id: string; readonly frozen: FrozenWave }): Instrument {
  const known = instruments.get(id);
  if (known) return known;
  const instrument = frozenInstrument(frozen);
  const oldest = instruments.keys().next();
  if (instruments.size >= instrumentsKept && !oldest.done) instruments.delete(oldest.value);
  instruments.set(id, instrument);
  return instrument;
}

/** The visit behind a link, whatever its state; an error only while its wave has not been opened. */
export async function findVisit(
  repositories: TenantRepositories,
  scope: RespondentScope,
): Promise<Result<Visit>> {
  const { participations, waves } = repositories;
  const participation = await participations.get(scope.participationId);
  const wave = participation && (await waves.get(participation.waveId));
  if (!participation || !wave) return fail(appError("link-unknown"));
  const { frozen } = wave;
  if (wave.status === "draft" || frozen === null) return fail(appError("wave-not-open-yet"));
  const { personId, partnerId } = participation;
  const member = personId === null ? undefined : await waves.getMember(wave.id, personId);
  const closing = wave.closesAt && { at: wave.closesAt, until: endOfLastCall(wave.closesAt) };
  const phase = await phaseOf(repositories, scope, wave);
  return ok({
    participation,
    wave,
    frozen,
    instrument: instrumentOf({ id: wave.id, frozen }),
    side: personId === null ? "partner" : "inside",
    member: member ?? null,
    isSender: participation.tokenHash === scope.tokenHash,
    closing,
    phase,
    isOver: phase === "over",
    partner: frozen.partners.find((one) => one.partnerId === partnerId) ?? null,
  });
}

/**
 * How far a wave is for who holds a link. Without a closing time it is over when the last day has gone by. Paper that came in
 * in time is typed in until the wave is really closed, though nothing was begun under its link.
 */
async function phaseOf(
  { drafts, tenant }: TenantRepositories,
  { clock, tokenHash, isPaper }: RespondentScope,
  { closesAt, closesOn }: WaveRow,
): Promise<Visit["phase"]> {
  const now = clock.now();
  if (closesAt === null) {
    const isPast = closesOn !== null && closesOn < localDayOf(now, (await tenant.get()).timeZone);
    return isPast && !isPaper ? "over" : "open";
  }
  if (now < closesAt) return "open";
  if (now >= endOfLastCall(closesAt)) return "over";
  return isPaper || (await drafts.get(tokenHash)) ? "lastCall" : "over";
}

/**
 * Answers were sent, with this link. Other links of the same person do not tell: whoever makes links and codes could open
 * one to see who has answered. They look like those of somebody who opted out or, once a coordinator has ended the links, of
 * anybody whose link was ended.
 */
export function isSent({
  participation: { status },
  isSender,
}: {
  readonly participation: Pick<ParticipationRow, "status">;
  readonly isSender: boolean;
}): boolean {
  return isSender && (status === "submitted" || status === "ended");
}

/** Why nothing can be answered under this link now; null when it can. */
export function refusalOf({ participation: { status }, wave, isSender, isOver }: Visit): AppError | null {
  if (isSent({ participation: { status }, isSender })) return appError("already-submitted");
  if (wave.status !== "open") return appError("wave-closed");
  if (isWithdrawn(status)) return appError("link-withdrawn");
  if (status === "opted-out" && isSender) return appError("opted-out");
  if (status === "opted-out" || status === "submitted") return appError("finished-elsewhere");
  return isOver ? appError("wave-closed") : null;
}

/** The visit of somebody who may answer now. */
export async function findOpenVisit(
  repositories: TenantRepositories,
  scope: RespondentScope,
): Promise<Result<Visit>> {
  const visit = await findVisit(repositories, scope);
  if (!visit.ok) return visit;
  const refusal = refusalOf(visit.value);
  if (refusal) return fail(refusal);
  // Nobody is asked for an hour of work that cannot be kept under a pseudonym afterwards.
  const key = await repositories.programmes.key(visit.value.wave.programmeId);
  return key === undefined ? fail(appError("key-missing")) : visit;
}
