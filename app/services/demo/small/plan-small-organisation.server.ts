import { insideRoles, shuffled } from "@vensterbank/core";
import { type Instrument, scoringKey } from "@vensterbank/instrument";
import { type DemoPartner } from "../demo-organisation.server";
import { demoRandom } from "../demo-random.server";
import { type OrganisationPlan, type StaffPlan, type WavePlan } from "../organisation-plan.server";
import { readPartners } from "../read-partners.server";
import { type ScaleAnswers, scaleAnswers } from "../scale-answers.server";
import { type SeedFiles } from "../seed-files.server";
import { type TieNode } from "../ties/demo-tie.server";
import { generateTies } from "../ties/generate-ties.server";
import { type SmallOrganisation, type SmallWave } from "./small-organisation.server";

/** Makes up an organisation: its staff over the waves, what they answer, whom they name. */
export function planSmallOrganisation(
  organisation: SmallOrganisation,
  instrument: Instrument,
  files: SeedFiles,
  seed: number,
): OrganisationPlan {
  const { profile, talkative } = organisation;
  const staff = makeStaff(organisation, seed);
  const partners = readPartners(profile.slug, files);
  const waves = organisation.waves.map((wave, index) =>
    planWave(organisation, wave, index, staff, partners, instrument, seed),
  );
  return { profile, staff, waves, talkative };
}

function makeStaff(organisation: SmallOrganisation, seed: number): StaffPlan[] {
  const { teams, initial, waves, turnover, moves, profile } = organisation;
  const random = demoRandom(seed, `${profile.slug} staff`);
  const first = Object.entries(teams).flatMap(([unit, roles]) =>
    insideRoles.flatMap((role) => Array.from({ length: roles[role] ?? 0 }, () => ({ unit, role }))),
  );
  const staff: StaffPlan["places"][number][][] = shuffled(first, random).map((place) => [place]);
  for (let wave = 2; wave <= waves.length; wave++) {
    const newcomers: StaffPlan["places"][number][][] = [];
    for (const places of staff) {
      const before = places[wave - 2];
      const leads = before?.role === "manager" || before?.role === "director";
      const leaves = before !== null && !leads && random.chance(turnover);
      if (before === null || leaves) {
        if (leaves) newcomers.push([...Array.from({ length: wave - 1 }, () => null), before]);
        places.push(null);
        continue;
      }
      const move = moves.find(({ wave: when, from }) => when === wave && from.includes(before.unit));
      const moved = move !== undefined && !leads && random.chance(move.share);
      places.push(moved ? { ...before, unit: move.to } : before);
    }
    staff.push(...newcomers);
  }
  return staff.map((places, i) => ({ code: `${initial}${String(i + 1).padStart(3, "0")}`, places }));
}

function planWave(
  organisation: SmallOrganisation,
  wave: SmallWave,
  index: number,
  staff: readonly StaffPlan[],
  partners: readonly DemoPartner[],
  instrument: Instrument,
  seed: number,
): WavePlan {
  const { calendar, climate, mirror, ties: style } = wave;
  const key = scoringKey(instrument).filter(({ side }) => side === "inside");
  const members = staff.flatMap(({ code, places }) => {
    const place = places[index];
    return place === null ? [] : [{ code, ...place }];
  });
  const scales = new Map<string, ScaleAnswers>();
  const reporters = new Set<string>();
  for (const member of members) {
    const random = demoRandom(seed, `${member.code} answers ${calendar.number}`);
    const chance = organisation.response[member.role] * (organisation.teamResponse[member.unit] ?? 1);
    if (!random.chance(chance)) continue;
    scales.set(member.code, scaleAnswers(member, calendar.number, climate, key, seed));
    if (random.chance(0.96)) reporters.add(member.code);
  }
  const ranked = shuffled(
    partners,
    demoRandom(seed, `${organisation.profile.slug} partners ${calendar.number}`),
  );
  const partnersAnswering = ranked.slice(0, wave.partnersAnswering).map(({ code }) => code);
  partnersAnswering.slice(0, wave.partnersReporting).forEach((code) => reporters.add(code));
  const nodes: TieNode[] = [
    ...members.map(({ code, role, unit }) => ({ code, role, place: unit, circle: "inside" })),
    ...partners.map(({ code, sector }) => ({ code, role: "partner" as const, place: sector, circle: null })),
  ];
  const ties = generateTies({ wave: calendar.number, nodes, reporters, style, seed });
  return {
    ...calendar,
    scales,
    begun: new Map(),
    partnersAnswering,
    reporters,
    ties,
    mirror,
    feel: organisation.feel,
  };
}
