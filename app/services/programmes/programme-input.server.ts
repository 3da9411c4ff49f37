import { type ChangeTopic, nameLevels, type ProgrammeSettings, thresholdFloors } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { z } from "zod";

/** More changes than this make the questionnaire too long: each takes about half a minute. */
export const mostTopics = 8;

/** Double braces would be places that the questionnaire fills in. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((words) => !words.includes("{{"), "errors.field.invalid");
const threshold = (floor: number) => z.coerce.number().int().min(floor).max(100);

const ownTopic = z.object({
  /** Of a topic that exists; absent for a new one. */
  key: z.string().max(40).optional(),
  nameNl: text(60),
  nameEn: text(60),
  descriptionNl: text(240),
  descriptionEn: text(240),
});

/** What the set-up page of a programme sends. */
export const programmeInput = z.object({
  name: text(120),
  /** Keys of topics that are asked about as they are: defaults, and own ones that were measured before. */
  topics: z.array(z.string().max(40)).default([]),
  /** The programme's own topics whose texts may still change. */
  own: z.array(ownTopic).max(mostTopics).default([]),
  results: threshold(thresholdFloors.results),
  sensitive: threshold(thresholdFloors.sensitive),
  openText: threshold(thresholdFloors.openText),
  nameLevel: z.enum(nameLevels),
  /** Last day; absent = as it was, or the usual one. */
  endsOn: z.iso.date().optional(),
});

/** What it sends while a wave is open. */
export const programmeNameInput = programmeInput.pick({ name: true, endsOn: true });
export type ProgrammeInput = z.infer<typeof programmeInput>;

/** Middle of the scale 1-5: the border between low and high on both axes. */
const cut = 3;

/** @param kept topics of the programme that were measured before, whose texts stay as they were */
export function settingsOf(input: ProgrammeInput, kept: readonly ChangeTopic[] = []): ProgrammeSettings {
  const fixed = [...defaultChangeTopics, ...kept].filter(
    ({ key }, i, all) => input.topics.includes(key) && all.findIndex((topic) => topic.key === key) === i,
  );
  const taken = new Set([...defaultChangeTopics, ...kept].map(({ key }) => key));
  const own = input.own.map(({ key, nameNl, nameEn, descriptionNl, descriptionEn }): ChangeTopic => {
    const unique = key !== undefined && !taken.has(key) ? key : freeKey(nameEn, taken);
    taken.add(unique);
    return {
      key: unique,
      name: { nl: nameNl, en: nameEn },
      description: { nl: descriptionNl, en: descriptionEn },
    };
  });
  const { results, sensitive, openText, nameLevel } = input;
  return { topics: [...fixed, ...own], thresholds: { results, sensitive, openText }, nameLevel, cut };
}

/** A key from a name, as addresses and item ids may hold it. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const stem =
    name
      .normalize("NFD")
      .toLowerCase()
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 30)
      .replace(/-+$/, "") || "change";
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(key)) return key;
  }
}
