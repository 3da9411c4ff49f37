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
  const members = personId === null ? [] : await waves.listMembers(wave.id);
  return ok({
    participation,
    wave,
    frozen,
    instrument: instrumentOf({ id: wave.id, frozen }),
    side: personId === null ? "partner" : "inside",
    member: members.find((member) => member.personId === personId) ?? null,
    partner: frozen.partners.find((one) => one.partnerId === partnerId) ?? null,
  });
}

/** Why nothing can be answered under this link now; null when it can. */
export function refusalOf({ participation, wave }: Visit): AppError | null {
  if (participation.status === "submitted") return appError("already-submitted");
  if (wave.status !== "open") return appError("wave-closed");
  return participation.status === "withdrawn" ? appError("link-withdrawn") : null;
}

/** The visit of somebody who may answer now. */
export async function findOpenVisit(
  repositories: TenantRepositories,
  scope: RespondentScope,
): Promise<Result<Visit>> {
  const visit = await findVisit(repositories, scope);
  const refusal = visit.ok ? refusalOf(visit.value) : null;
  return refusal ? fail(refusal) : visit;
}
