import { type ChangeTopic, reactions } from "@vensterbank/core";
import { type ResponseAnswers } from "@vensterbank/instrument";
import { likert, type Levels } from "./climate.server";
import { type DemoMember } from "./demo-organisation.server";
import { type DemoRandom, demoRandom } from "./demo-random.server";
import { pointsNow, pointsWished } from "./portrait-points.server";

/** How a change is felt in an organisation: exposure 0-10; opportunity and threat, scale points around the middle. */
export interface TopicFeel {
  readonly exposure: number;
  readonly opportunity: number;
  readonly threat: number;
  /** How differently the organisation deals with this change, in scale points on the short forms. */
  readonly int: number;
  readonly ext: number;
}

export interface OtherAnswersInput {
  readonly member: DemoMember;
  readonly wave: number;
  /** Years in service when the wave opened. */
  readonly served: number;
  readonly levels: Levels;
  readonly topics: readonly ChangeTopic[];
  readonly feel: Readonly<Record<string, TopicFeel>>;
  /** Place in the balanced draw of pairs of topics. */
  readonly draw: number;
  readonly seed: number;
}

/** Everything inside but the scales and the open answer, in keeping with the person's scores on the scales. */
export function otherAnswers(input: OtherAnswersInput): ResponseAnswers {
  const random = demoRandom(input.seed, `${input.member.code} other ${input.wave}`);
  // Some people stop before the end; what comes last is then missing.
  const parts = random.chance(0.06) ? 3 : 5;
  const answers = [tenure, changes, shortForms, portraits, estimates].slice(0, parts);
  return Object.assign({}, ...answers.map((part) => part(input, random)));
}

function tenure({ served }: OtherAnswersInput): ResponseAnswers {
  return { "about.tenure": 1 + [1, 3, 6, 10].filter((limit) => served >= limit).length };
}

function changes({ member, levels, topics, feel }: OtherAnswersInput, random: DemoRandom): ResponseAnswers {
  const near = member.role === "professional" ? 0.8 : member.role === "support" ? -1.2 : 0;
  return Object.fromEntries(
    topics.flatMap(({ key }) => {
      const { exposure, opportunity, threat } = feel[key];
      const felt = Math.min(10, Math.max(0, Math.round(exposure + near + 1.8 * random.normal())));
      const chance =
        3 + opportunity + 0.35 * (levels.ext - 3) + 0.25 * (levels.int - 3) + 0.8 * random.normal();
      const danger = 3 + threat + 0.4 * (levels.con - 3) - 0.25 * (levels.int - 3) + 0.8 * random.normal();
      const unsure = random.chance(0.04);
      return [
        [`change.${key}.exposure`, felt],
        [`change.${key}.opportunity`, unsure ? null : likert(chance)],
        [`change.${key}.threat`, unsure ? null : likert(danger)],
      ];
    }),
  );
}

function shortForms({ levels, topics, feel, draw }: OtherAnswersInput, random: DemoRandom): ResponseAnswers {
  const pairs = topics.flatMap((a, i) => topics.slice(i + 1).map((b) => [a, b]));
  return Object.fromEntries(
    pairs[draw % pairs.length].flatMap(({ key }) => {
      const { int, ext } = feel[key];
      const about = (level: number) => (random.chance(0.05) ? null : likert(level + 0.7 * random.normal()));
      return [
        [`topic.${key}.int.1`, about(levels.int + int)],
        [`topic.${key}.int.2`, about(levels.int + int - 0.1)],
        [`topic.${key}.ext.1`, about(levels.ext + ext)],
        [`topic.${key}.ext.2`, about(levels.ext + ext + 0.1)],
        [`topic.${key}.con.1`, about(levels.con - 0.4 * int)],
      ];
    }),
  );
}

function portraits({ levels }: OtherAnswersInput, random: DemoRandom): ResponseAnswers {
  const now = pointsNow(levels, random);
  const wished = pointsWished(levels, random);
  return Object.fromEntries(
    reactions.flatMap((reaction) => [
      [`portrait.now.${reaction}`, now[reaction]],
      [`portrait.wished.${reaction}`, wished[reaction]],
    ]),
  );
}

/** Those who lead think that the floor sees it nearly as they do; the floor expects the leaders to be rosier. */
function estimates({ member, levels }: OtherAnswersInput, random: DemoRandom): ResponseAnswers {
  const leads = member.role === "director" || member.role === "manager";
  const expected = leads ? levels.int - 0.2 : levels.int + 0.5;
  return Object.fromEntries(
    ["int.vertical.2", "int.vision.1", "int.say.1", "int.conditions.2"].map((id) => [
      `other.${id}`,
      random.chance(0.05) ? null : likert(expected + 0.6 * random.normal()),
    ]),
  );
}
