import { insideRoles, type OwnQuestion, ownItemId } from "@vensterbank/core";
import { type Anchor, type NoticeBlock, type OwnItem, type Theme } from "../instrument";
import { anchors } from "./anchors";
import { localizedText } from "./localized-text";

/** The screen with the questions that the organisation added; after the themes of the core, before own words. */
export function ownQuestionsTheme(questions: readonly OwnQuestion[]): Theme {
  return {
    id: "own-questions",
    part: "I",
    title: localizedText("Vragen van je organisatie", "Questions from your organisation"),
    intro: localizedText(
      "Deze vragen heeft {{organisation}} zelf toegevoegd. Ze tellen niet mee in het venster.",
      "{{organisation}} added these questions itself. They do not count in the window.",
    ),
    items: questions.map(ownItem),
  };
}

function ownItem(question: OwnQuestion): OwnItem {
  return {
    kind: "own",
    id: ownItemId(question),
    form: question.kind,
    text: question.text,
    askedOf: question.askedOf,
    dontKnow: question.dontKnow,
    anchors: anchorsOf(question),
    source: "added by the organisation",
  };
}

function anchorsOf(question: OwnQuestion): readonly Anchor[] {
  if (question.kind === "choice") return question.options.map((label, i) => ({ value: i + 1, label }));
  if (typeof question.anchors === "string") return anchors[question.anchors];
  const { lowest, highest } = question.anchors;
  return [1, 2, 3, 4, 5].map((value) => {
    const end = value === 1 ? lowest : value === 5 ? highest : null;
    const number = String(value);
    return {
      value,
      label:
        end === null
          ? localizedText(number, number)
          : localizedText(`${number} ${end.nl}`, `${number} ${end.en}`),
    };
  });
}

/** The notice with the block that tells of own questions, after the one about small groups. */
export function ownQuestionsNotice(
  notice: readonly NoticeBlock[],
  questions: readonly OwnQuestion[],
): NoticeBlock[] {
  const everybody = questions.every(({ askedOf }) => insideRoles.every((role) => askedOf.includes(role)));
  return notice.flatMap((block) => (block.id === "thresholds" ? [block, noticeBlock(everybody)] : [block]));
}

function noticeBlock(everybody: boolean): NoticeBlock {
  const [forSomeNl, forSomeEn] = everybody
    ? ["", ""]
    : [" Sommige daarvan zijn alleen voor bepaalde rollen.", " Some of these are for certain roles only."];
  return {
    id: "own-questions",
    side: "inside",
    title: localizedText("Vragen van je organisatie zelf", "Your organisation's own questions"),
    text: localizedText(
      `{{organisation}} heeft zelf ook vragen toegevoegd.${forSomeNl} Je antwoorden daarop bewaren we samen met je andere antwoorden, zonder je naam. Een uitkomst tonen we alleen als minstens {{distributionThreshold}} mensen de vraag hebben beantwoord.`,
      `{{organisation}} has also added questions of its own.${forSomeEn} We keep your answers to these with your other answers, without your name. We only show a result if at least {{distributionThreshold}} people answered the question.`,
    ),
  };
}
