import { type Message, message, type ProgrammeSettings } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";
import { type WaveRoster } from "./wave-roster.server";

/**
 * What stands in the way of opening a wave, in sentences; none when it may open.
 * @param unheard an earlier wave of which respondents have not heard what came out
 */
export function openingProblems(
  wave: WaveRow,
  ofProgramme: readonly WaveRow[],
  roster: Pick<WaveRoster, "units" | "members">,
  { thresholds }: ProgrammeSettings,
  unheard: WaveRow | null,
): Message[] {
  const problems: Message[] = [];
  const open = ofProgramme.find(({ status, id }) => status === "open" && id !== wave.id);
  if (open) problems.push(message("programme.opening.problem.otherOpen", { wave: open.title }));
  if (unheard) problems.push(message("feedback.unheard", { wave: unheard.title }));
  if (roster.units.length === 0) problems.push(message("programme.opening.problem.noUnits"));
  if (roster.members.length < thresholds.results)
    problems.push(
      message("programme.opening.problem.tooFew", {
        number: roster.members.length,
        threshold: thresholds.results,
      }),
    );
  if (!roster.members.some(({ role }) => role === "manager" || role === "director"))
    problems.push(message("programme.opening.problem.noManagers"));
  if (!roster.members.some(({ role }) => role === "professional"))
    problems.push(message("programme.opening.problem.noProfessionals"));
  return problems;
}
