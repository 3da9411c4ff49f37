import { type ProgrammeId, type WaveId, type WaveStatus } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { seesDraft } from "../feedback/draft-access.server";
import { type NextAct, waveCourse } from "../waves/wave-course.server";

export interface WaveLine {
  readonly id: WaveId;
  readonly number: number;
  readonly title: string;
  readonly status: WaveStatus;
  /** Days, YYYY-MM-DD. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  /** A network that was measured elsewhere: it has a map and no window. */
  readonly imported: boolean;
  /** What waits for those who run it; absent where nobody asks. */
  readonly next?: NextAct | null;
  /** Its feedback is being written by somebody else, and cannot be seen yet. */
  readonly waitsForPage?: boolean;
}

export interface ProgrammeLines {
  readonly id: ProgrammeId;
  readonly name: string;
  /** Newest first. */
  readonly waves: readonly WaveLine[];
}

/** Programmes with their waves, newest first. */
export async function listWaves(scope: MemberScope): Promise<readonly ProgrammeLines[]> {
  return scope.read(async (repositories) => {
    const { programmes, waves } = repositories;
    const all = await waves.list();
    const next = new Map<WaveId, NextAct | null>();
    const waiting = scope.can("feedback.edit") && !(await seesDraft(repositories, scope, null));
    for (const wave of all)
      if (wave.status !== "published")
        next.set(wave.id, (await waveCourse(repositories, wave, scope.clock.now())).next);
    return (await programmes.list()).map(({ id, name }) => ({
      id,
      name,
      waves: all
        .filter((wave) => wave.programmeId === id)
        .sort((a, b) => b.number - a.number)
        .map((wave) => ({
          id: wave.id,
          number: wave.number,
          title: wave.title,
          status: wave.status,
          opensOn: wave.opensOn,
          closesOn: wave.closesOn,
          imported: wave.frozen?.imported !== undefined,
          next: next.get(wave.id) ?? null,
          waitsForPage: waiting && next.get(wave.id) === "feedback",
        })),
    }));
  });
}
