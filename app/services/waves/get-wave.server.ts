import {
  appError,
  fail,
  ok,
  type ProgrammeId,
  type ProgrammeSettings,
  type Result,
  type WaveId,
  type WaveStatus,
} from "@vensterbank/core";
import type { ImportedWave, WaveRow } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findErased } from "../retention/find-erased.server";
import { keptResults } from "../retention/kept-results.server";
import { waveComputation, type WaveComputation } from "./wave-computation.server";
import { type WaveCourse, waveCourse } from "./wave-course.server";
import { type WaveResponse, waveResponse } from "./wave-response.server";

export interface WaveView {
  readonly id: WaveId;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly number: number;
  readonly title: string;
  readonly status: WaveStatus;
  /** Days, YYYY-MM-DD. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly closedOn: string | null;
  readonly publishedOn: string | null;
  /** What respondents were promised; before opening what they would be. */
  readonly settings: ProgrammeSettings;
  /** Null before opening, and of a network that was brought in: nobody was invited. */
  readonly response: WaveResponse | null;
  /** Where it came from, when it was not measured here. */
  readonly imported: ImportedWave | null;
  readonly computation: WaveComputation;
  readonly course: WaveCourse;
  /** The day, YYYY-MM-DD, on which names and relations of its programme were erased; null while it goes on. */
  readonly erasedOn: string | null;
}

const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null;

/** A wave as those who run it see it. */
export async function getWave(scope: MemberScope, id: WaveId): Promise<Result<WaveView>> {
  return scope.read(async (repositories) => {
    const { waves, programmes } = repositories;
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    const { number, title, status, opensOn, closesOn } = wave;
    const kept = programme.status === "ended" ? await keptResults(repositories, id) : null;
    return ok({
      id,
      programme: { id: programme.id, name: programme.name },
      number,
      title,
      status,
      opensOn,
      closesOn,
      closedOn: dayOf(wave.closedAt),
      publishedOn: dayOf(wave.publishedAt),
      settings: wave.frozen?.settings ?? programme.settings,
      imported: wave.frozen?.imported ?? null,
      response:
        scope.can("response.read") && isOpened(wave)
          ? (kept?.response ?? (await waveResponse(repositories, wave)))
          : null,
      computation: await waveComputation(repositories, id),
      course: await waveCourse(repositories, wave, scope.clock.now()),
      erasedOn: kept === null ? null : ((await findErased(repositories, programme.id))?.on ?? null),
    });
  });
}

function isOpened(wave: WaveRow): wave is WaveRow & { readonly frozen: NonNullable<WaveRow["frozen"]> } {
  return wave.frozen !== null && wave.frozen.imported === undefined;
}
