import { seededRandom } from "@vensterbank/core";
import { scoreWaveData, simplePosition } from "@vensterbank/typology";
import { type Calibration } from "../criteria/calibration";
import { type Coverage } from "../criteria/coverage";
import { answerModel } from "../population/answer-model";
import { respond } from "../population/respond";
import { drawStaff, meanTrueScore, uniformCentre } from "../population/staff";
import { cut, waveOf } from "../population/wave-of";
import { Counts, organisationRange } from "./position-study";

/** People per team, and teams per organisation: the organisation lends the teams its reliability. */
export const teamSize = 12;
const teamsPerOrganisation = 20;

export interface SmallTeamFindings {
  readonly answered: number;
  readonly coverage: Coverage;
  readonly calibration: Calibration;
  /** Teams whose likeliest quadrant is stated with at least .80. */
  readonly shareStated80: number;
}

/** Teams of twelve of which a few answer, each anywhere around the cut, with the position the product gives a team. */
export function studySmallTeams(
  answered: number,
  { organisations, seed }: { readonly organisations: number; readonly seed: number },
): SmallTeamFindings {
  const random = seededRandom(seed);
  const model = answerModel(6);
  const counts = new Counts();
  for (let i = 0; i < organisations; i++) {
    const teams = Array.from({ length: teamsPerOrganisation }, () => ({
      size: teamSize,
      centre: uniformCentre(cut, organisationRange, random),
    }));
    const staff = drawStaff(teams, model, random);
    const respondents = respond(staff, { kind: "per-team", people: answered }, random);
    const wave = scoreWaveData(waveOf(staff, respondents, model, random));
    for (const group of wave.groups.teams) {
      const points = wave.respondents.flatMap((person) => (group.has(person) && person.point) || []);
      const position = simplePosition(points, teamSize, wave.sem2, cut);
      const index = wave.groups.teams.indexOf(group);
      counts.add(position, meanTrueScore(staff.people.filter(({ team }) => team === index)));
    }
  }
  const { coverage, calibration } = counts.result();
  const high = calibration.bins.filter(({ from }) => from >= 0.8).reduce((sum, { n }) => sum + n, 0);
  return { answered, coverage, calibration, shareStated80: high / calibration.n };
}
