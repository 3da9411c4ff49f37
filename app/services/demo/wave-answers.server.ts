import { type InsideRole } from "@vensterbank/core";
import { type Instrument, type ResponseAnswers, type ScoringKeyEntry } from "@vensterbank/instrument";
import { type DemoDraft, type DemoPartner } from "./demo-organisation.server";
import { demoRandom } from "./demo-random.server";
import { type OrganisationPlan, type WavePlan } from "./organisation-plan.server";
import { otherAnswers } from "./other-answers.server";
import { ownAnswers } from "./own-answers.server";
import { moodOf, ownWords } from "./own-words.server";
import { partnerAnswers } from "./partner-answers.server";
import { levelsOf } from "./scale-answers.server";
import { type SeedFiles } from "./seed-files.server";
import { type StaffDays, yearsServed } from "./staff-days.server";

export interface AnsweringContext {
  readonly plan: OrganisationPlan;
  readonly instrument: Instrument;
  readonly key: readonly ScoringKeyEntry[];
  readonly partners: readonly DemoPartner[];
  readonly days: readonly StaffDays[];
  readonly files: SeedFiles;
  readonly seed: number;
}

interface Sent {
  readonly code: string;
  readonly unit: string | null;
  readonly role: InsideRole | "partner";
  readonly answers: ResponseAnswers;
}

/** Everything that was answered in a wave, inside and by partners, and what lies unsent. */
export function waveAnswers(
  wave: WavePlan,
  index: number,
  context: AnsweringContext,
): { sent: Sent[]; drafts: DemoDraft[] } {
  return {
    sent: [...insideAnswers(wave, index, context), ...outsideAnswers(wave, context)],
    drafts: [...wave.begun].map(([code, scales]) => ({ code, answers: scales })),
  };
}

function insideAnswers(wave: WavePlan, index: number, context: AnsweringContext): Sent[] {
  const { plan, instrument, days, files, seed } = context;
  const key = context.key.filter(({ side }) => side === "inside");
  const { ownQuestions = [] } = plan.profile.programme.settings;
  const random = demoRandom(seed, `${plan.profile.slug} own words ${wave.number}`);
  const words = ownWords(`own-words/${plan.profile.slug}.csv`, files, random);
  return plan.staff.flatMap(({ code, places }, i): Sent[] => {
    const scales = wave.scales.get(code);
    const place = places[index];
    if (scales === undefined || place === null) return [];
    const levels = levelsOf(scales, key);
    const rest = otherAnswers({
      member: { code, ...place },
      wave: wave.number,
      served: yearsServed(days[i].since, wave.opensOn),
      levels,
      topics: instrument.topics,
      feel: wave.feel,
      draw: i + wave.number,
      seed,
    });
    const text = random.chance(plan.talkative) ? words.next(moodOf(levels)) : null;
    const own = ownAnswers(ownQuestions, { code, ...place }, wave.number, levels, seed);
    const answers = { ...scales, ...rest, ...own, ...(text !== null && { "own.words": text }) };
    return [{ code, ...place, answers }];
  });
}

function outsideAnswers(
  wave: WavePlan,
  { plan, instrument, partners, key, files, seed }: AnsweringContext,
): Sent[] {
  const random = demoRandom(seed, `${plan.profile.slug} partners' words ${wave.number}`);
  const words = ownWords("own-words/partners.csv", files, random);
  return partners.flatMap((partner): Sent[] => {
    if (!wave.partnersAnswering.includes(partner.code)) return [];
    const { answers, level } = partnerAnswers({
      partner,
      wave: wave.number,
      mirror: wave.mirror,
      key: key.filter(({ side }) => side === "partner"),
      topics: instrument.topics,
      seed,
    });
    const mood = level > 3.4 ? "high" : level < 2.6 ? "low" : "mixed";
    const text = random.chance(0.55) ? words.next(mood) : null;
    return [
      {
        code: partner.code,
        unit: null,
        role: "partner",
        answers: { ...answers, ...(text !== null && { "mirror.own.words": text }) },
      },
    ];
  });
}
