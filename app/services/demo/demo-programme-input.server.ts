import { type Locale } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { type OwnQuestionInput } from "../programmes/own-questions-input.server";
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

/** The page of own questions, filled in; they come out with the ids q1, q2 and so on, in their order. */
export function demoOwnQuestions({
  settings: { ownQuestions = [] },
}: DemoOrganisation["profile"]["programme"]): OwnQuestionInput[] {
  return ownQuestions.map(({ text, askedOf, dontKnow, ...answers }): OwnQuestionInput => {
    const anchors = answers.kind === "scale" ? answers.anchors : null;
    const ends = typeof anchors === "string" ? null : anchors;
    const lines = (locale: Locale) =>
      answers.kind === "choice" ? answers.options.map((option) => option[locale]).join("\n") : "";
    return {
      textNl: text.nl,
      textEn: text.en,
      form: answers.kind !== "scale" ? answers.kind : typeof anchors === "string" ? anchors : "ends",
      lowestNl: ends?.lowest.nl ?? "",
      lowestEn: ends?.lowest.en ?? "",
      highestNl: ends?.highest.nl ?? "",
      highestEn: ends?.highest.en ?? "",
      optionsNl: lines("nl"),
      optionsEn: lines("en"),
      roles: [...askedOf],
      dontKnow: dontKnow ? "yes" : undefined,
    };
  });
}
