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
import { addressees } from "../fieldwork/addressees.server";
import { type LocalTime, localDayOf, localTimeOf } from "../fieldwork/local-time.server";
import { proposedOpening } from "../fieldwork/proposed-opening.server";
import { plannedStep } from "../fieldwork/step-in-wave";
import { previousUnheard } from "../feedback/feedback-gate.server";
import { usualLastDay } from "../programmes/last-day.server";
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
  /** The earlier wave of which respondents have not heard, when that is one of the problems. */
  readonly unheard: { readonly id: WaveId; readonly title: string } | null;
  readonly today: string;
  /** The planned last day, or four weeks from today. */
  readonly closesOn: string;
  /** Planned, or at the end of a working day: HH:MM by the organisation's clock. */
  readonly closesTime: string;
  /** When it opens by itself; null = that is not planned. */
  readonly opening: LocalTime | null;
  /** A first proposal for opening by itself. */
  readonly proposedOpening: LocalTime;
  /** People on the list whom no mail can reach: they need a printed code or link. */
  readonly withoutAddress: number;
}

/** @returns `wrong-wave-status` when the wave is no longer in preparation */
export async function getOpening(scope: MemberScope, id: WaveId): Promise<Result<Opening>> {
  return scope.read(async (repositories) => {
    const { waves, programmes, fieldworkSteps, tenant } = repositories;
    const zone = (await tenant.get()).timeZone;
    const now = scope.clock.now();
    const today = localDayOf(now, zone);
    const wave = await waves.get(id);
    const programme = wave && (await programmes.get(wave.programmeId));
    if (!wave || !programme) return fail(appError("not-found"));
    if (wave.status !== "draft") return fail(appError("wrong-wave-status"));
    const roster = await rosterOn(repositories, today);
    const withContacts = new Set(roster.contacts.map(({ partnerId }) => partnerId));
    const unheard = await previousUnheard(repositories, wave.programmeId);
    const inDays = (days: number) => localDayOf(new Date(now.getTime() + days * 86_400_000), zone);
    const planned = wave.closesOn;
    const opening = plannedStep(await fieldworkSteps.listByWave(id), "open");
    const partnerLinks =
      roster.contacts.length + roster.partners.filter(({ partnerId }) => !withContacts.has(partnerId)).length;
    const { count: withAddress } = await addressees(repositories, wave, "invite", scope.clock);
    return ok({
      title: wave.title,
      programme: { id: programme.id, name: programme.name },
      settings: programme.settings,
      endsOn: programme.endsOn ?? usualLastDay(today),
      people: roster.members.length,
      units: roster.units.length,
      partners: roster.partners.length,
      partnerLinks,
      problems: openingProblems(
        wave,
        await waves.listByProgramme(wave.programmeId),
        roster,
        programme.settings,
        unheard,
      ),
      unheard: unheard && { id: unheard.id, title: unheard.title },
      today,
      closesOn: planned !== null && planned >= today ? planned : inDays(28),
      closesTime: wave.closesAt ? localTimeOf(wave.closesAt, zone).time : "17:00",
      opening: opening ? localTimeOf(opening.dueAt, zone) : null,
      proposedOpening: proposedOpening(wave, now, zone),
      withoutAddress: roster.members.length + partnerLinks - withAddress,
    });
  });
}
