import {
  appError,
  fail,
  type Message,
  ok,
  type ProgrammeId,
  type ProgrammeSettings,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { previousUnheard } from "../feedback/feedback-gate.server";
import { usualLastDay } from "../programmes/last-day.server";
import { todayOf } from "../today.server";
import { openingProblems } from "./opening-problems.server";
import { rosterOn } from "./wave-roster.server";

/** What would freeze when a wave opens today. */
export interface Opening {
  readonly title: string;
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly settings: ProgrammeSettings;
  /** Last day of the programme, YYYY-MM-DD, which respondents are told. */
  readonly endsOn: string;
  readonly people: number;
  readonly units: number;
  readonly partners: number;
  /** People who answer for partners. */
  readonly partnerLinks: number;
  readonly problems: readonly Message[];
  readonly today: string;
  /** The planned last day, or four weeks from today. */
  readonly closesOn: string;
}

/** @returns `wrong-wave-status` when the wave is no longer in preparation */
export async function getOpening(scope: MemberScope, id: WaveId): Promise<Result<Opening>> {
  const today = todayOf(scope.clock);
  return scope.read(async (repositories) => {
    const { waves, programmes } = repositories;
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    if (wave.status !== "draft") return fail(appError("wrong-wave-status"));
    const roster = await rosterOn(repositories, today);
    const withContacts = new Set(roster.contacts.map(({ partnerId }) => partnerId));
    const inFourWeeks = new Date(scope.clock.now().getTime() + 28 * 86_400_000).toISOString().slice(0, 10);
    const planned = wave.closesOn;
    return ok({
      title: wave.title,
      programme: { id: programme.id, name: programme.name },
      settings: programme.settings,
      endsOn: programme.endsOn ?? usualLastDay(today),
      people: roster.members.length,
      units: roster.units.length,
      partners: roster.partners.length,
      partnerLinks:
        roster.contacts.length +
        roster.partners.filter(({ partnerId }) => !withContacts.has(partnerId)).length,
      problems: openingProblems(
        wave,
        await waves.listByProgramme(wave.programmeId),
        roster,
        programme.settings,
        await previousUnheard(repositories, wave.programmeId),
      ),
      today,
      closesOn: planned !== null && planned >= today ? planned : inFourWeeks,
    });
  });
}
