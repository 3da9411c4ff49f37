import { defaultChangeTopics, type Instrument, scoringKey } from "@vensterbank/instrument";
import { shuffled, thresholdFloors } from "@vensterbank/core";
import { demoRandom } from "../demo-random.server";
import { type DemoPartner } from "../demo-organisation.server";
import { readPartners } from "../read-partners.server";
import { type OrganisationPlan, type StaffPlan, type WavePlan } from "../organisation-plan.server";
import { type ScaleAnswers } from "../scale-answers.server";
import { type SeedFiles } from "../seed-files.server";
import { type DemoTie, type TieNode } from "../ties/demo-tie.server";
import { generateTies } from "../ties/generate-ties.server";
import { fourthWaveScales, fourthWaveStaff } from "./fourth-wave.server";
import { circleOf, vaartCalendar, vaartFeel, vaartMirror, vaartStyle } from "./vaart-character.server";
import { vaartOwnQuestions } from "./vaart-own-questions.server";
import { readVaartSource, type VaartSource } from "./vaart-source.server";

/** The demo organisation: three waves of the source, completed, and a fourth that is open. */
export function planVaart(instrument: Instrument, files: SeedFiles, seed: number): OrganisationPlan {
  const source = readVaartSource(files);
  const staff = fourthWaveStaff(source, seed);
  const inside = scoringKey(instrument).filter(({ side }) => side === "inside");
  const fourth = fourthWaveScales(staff, source.scales[2], inside, seed);
  const partners = readPartners("vaart", files);
  const waves = vaartCalendar.map((calendar, index): WavePlan => {
    const scales: ReadonlyMap<string, ScaleAnswers> = source.scales[index] ?? fourth.sent;
    const { reporters, ties } = relations(source, staff, partners, index, scales, seed);
    return {
      ...calendar,
      scales,
      begun: calendar.status === "open" ? fourth.begun : new Map(),
      partnersAnswering: partnersAnswering(partners, source, index, seed),
      reporters,
      ties,
      mirror: vaartMirror[index],
      feel: vaartFeel,
    };
  });
  return {
    profile: {
      slug: "vaart",
      name: "Vaart",
      locale: "nl",
      programme: {
        name: "Vaart in verandering",
        settings: {
          topics: defaultChangeTopics,
          thresholds: thresholdFloors,
          nameLevel: "names",
          cut: 3,
          ownQuestions: vaartOwnQuestions,
        },
      },
    },
    staff,
    waves,
    talkative: 0.36,
  };
}

/** Ten partners in a full wave, six so far in the open one; those whose relations the source has always answer. */
function partnersAnswering(
  partners: readonly DemoPartner[],
  { ties }: VaartSource,
  index: number,
  seed: number,
): string[] {
  const known = new Set(ties[Math.min(index, 2)].map(({ from }) => from));
  const random = demoRandom(seed, `vaart partners ${index + 1}`);
  const ranked = partners
    .map(({ code }) => ({ code, rank: (known.has(code) ? 1 : 0) + random.next() }))
    .sort((a, b) => b.rank - a.rank);
  return ranked.slice(0, index < 3 ? 10 : 6).map(({ code }) => code);
}

/** Figures of single nodes are shown from eight in ten on. */
const relationShare = 0.81;

const countOf = (reporters: ReadonlySet<string>, staff: readonly StaffPlan[]) =>
  staff.filter(({ code }) => reporters.has(code)).length;

function relations(
  source: VaartSource,
  staff: readonly StaffPlan[],
  partners: readonly DemoPartner[],
  index: number,
  scales: ReadonlyMap<string, ScaleAnswers>,
  seed: number,
): { reporters: Set<string>; ties: DemoTie[] } {
  const given = source.ties[index] ?? [];
  const inNetwork = new Set(
    source.people.flatMap(({ code, waves }) => (waves[index]?.inNetwork ? [code] : [])),
  );
  const reporters = new Set(given.map(({ from }) => from));
  const random = demoRandom(seed, `vaart reporters ${index + 1}`);
  const present = staff.filter(({ code, places }) => places[index] !== null && !inNetwork.has(code));
  // Who answered the scales nearly always went on to relations.
  for (const { code } of present) if (scales.has(code) && random.chance(0.97)) reporters.add(code);
  // In a finished wave some others answered the part about relations only.
  const size = staff.filter(({ places }) => places[index] !== null).length;
  const others = shuffled(
    present.filter(({ code }) => !scales.has(code)),
    random,
  );
  for (const { code } of index < 3 ? others : [])
    if (countOf(reporters, staff) < relationShare * size) reporters.add(code);
  if (index === 3) partners.slice(0, 5).forEach(({ code }) => reporters.add(code));
  const nodes: TieNode[] = [
    ...staff.flatMap(({ code, places }) => {
      const place = places[index];
      return place === null
        ? []
        : [{ code, role: place.role, place: place.unit, circle: circleOf(place.unit, index) }];
    }),
    ...partners.map(({ code, sector }) => ({ code, role: "partner" as const, place: sector, circle: null })),
  ];
  const isKnown = ({ code, role }: TieNode) => role === "partner" || inNetwork.has(code);
  const made = generateTies({
    wave: index + 1,
    nodes,
    reporters,
    style: vaartStyle[index],
    // Among the people and partners of the source its relations stand as they are; it has none on ways of working.
    isGiven: (a, b, level) => index < 3 && level !== "practice" && isKnown(a) && isKnown(b),
    seed,
  });
  return { reporters, ties: [...given, ...made] };
}
