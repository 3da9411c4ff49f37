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
import { todayOf } from "../today.server";
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
  /** This link is the one with which answers were sent, if any were: no other can take them back. */
  readonly isSender: boolean;
  /** The last day that the notice names has gone by: nothing more is taken in, also when nobody has closed the wave yet. */
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
  { participations, waves }: TenantRepositories,
  scope: RespondentScope,
): Promise<Result<Visit>> {
  const participation = await participations.get(scope.participationId);
  const wave = participation && (await waves.get(participation.waveId));
  if (!participation || !wave) return fail(appError("link-unknown"));
  const { frozen } = wave;
  if (wave.status === "draft" || frozen === null) return fail(appError("wave-not-open-yet"));
  const { personId, partnerId } = participation;
  const member = personId === null ? undefined : await waves.getMember(wave.id, personId);
  return ok({
    participation,
    wave,
    frozen,
    instrument: instrumentOf({ id: wave.id, frozen }),
    side: personId === null ? "partner" : "inside",
    member: member ?? null,
    isSender: participation.tokenHash === scope.tokenHash,
    isOver: wave.closesOn !== null && wave.closesOn < todayOf(scope.clock),
    partner: frozen.partners.find((one) => one.partnerId === partnerId) ?? null,
  });
}

/**
 * Answers were sent, and this link may know. Once a coordinator has ended somebody's links, the one that can take the
 * answers back goes on to the page of thanks; the others look like those of anybody whose link was ended.
 */
export function isSent({
  participation: { status },
  isSender,
}: {
  readonly participation: Pick<ParticipationRow, "status">;
  readonly isSender: boolean;
}): boolean {
  return status === "submitted" || (status === "ended" && isSender);
}

/** Why nothing can be answered under this link now; null when it can. */
export function refusalOf({ participation: { status }, wave, isSender, isOver }: Visit): AppError | null {
  if (isSent({ participation: { status }, isSender })) return appError("already-submitted");
  if (wave.status !== "open") return appError("wave-closed");
  if (status === "withdrawn" || status === "ended") return appError("link-withdrawn");
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
