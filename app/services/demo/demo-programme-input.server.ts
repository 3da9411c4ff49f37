import { defaultChangeTopics } from "@vensterbank/instrument";
import { type ProgrammeInput } from "../programmes/programme-input.server";
import { type DemoOrganisation } from "./demo-organisation.server";

/** The set-up page of a programme, filled in. */
export function demoProgrammeInput({
  name,
  settings: { topics, thresholds, nameLevel },
}: DemoOrganisation["profile"]["programme"]): ProgrammeInput {
  const defaults = new Set<string>(defaultChangeTopics.map(({ key }) => key));
  return {
    name,
    topics: topics.map(({ key }) => key).filter((key) => defaults.has(key)),
    own: topics
      .filter(({ key }) => !defaults.has(key))
      .map((topic) => ({
        key: topic.key,
        nameNl: topic.name.nl,
        nameEn: topic.name.en,
        descriptionNl: topic.description.nl,
        descriptionEn: topic.description.en,
      })),
    ...thresholds,
    nameLevel,
  };
}
