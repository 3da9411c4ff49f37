import {
  type ClosedOwnQuestion,
  insideRoles,
  isClosedQuestion,
  type OwnQuestion,
  ownItemId,
} from "@vensterbank/core";
import { type Anchor, type NoticeBlock, type OwnItem, type TextItem, type Theme } from "../instrument";
import { anchors } from "./anchors";
import { ownWordsLimit } from "./item";
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

function ownItem(question: OwnQuestion): OwnItem | TextItem {
  if (!isClosedQuestion(question)) return openItem(question);
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

function openItem(question: OwnQuestion): TextItem {
  const { text, askedOf } = question;
  return {
    kind: "text",
    own: true,
    id: ownItemId(question),
    text,
    help: isForEverybody(question) ? openHelp : openHelpForSome,
    askedOf,
    maxLength: ownWordsLimit,
    source: "added by the organisation",
  };
}

/** Who reads an answer to an open question, said beside it (trust 1.3). */
const openHelp = localizedText(
  "Invullen hoeft niet. Noem geen namen. Je antwoord wordt gelezen door {{consultant}}. Anderen lezen het alleen als minstens {{openTextThreshold}} mensen bij deze vraag iets schrijven en {{consultant}} het vrijgeeft: woord voor woord, in willekeurige volgorde, zonder team.",
  "You need not answer. Do not mention names. Your answer is read by {{consultant}}. Others read it only if at least {{openTextThreshold}} people write something at this question and {{consultant}} releases it: word for word, in random order, without team.",
);

const openHelpForSome = localizedText(
  `${openHelp.nl} Alleen bepaalde rollen krijgen deze vraag. Wie je antwoord leest, ziet welke.`,
  `${openHelp.en} Only certain roles get this question. Who reads your answer sees which.`,
);

function isForEverybody({ askedOf }: OwnQuestion): boolean {
  return insideRoles.every((role) => askedOf.includes(role));
}

function anchorsOf(question: ClosedOwnQuestion): readonly Anchor[] {
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
  return notice.flatMap((block) => (block.id === "thresholds" ? [block, noticeBlock(questions)] : [block]));
}

const added = localizedText(
  "{{organisation}} heeft zelf ook vragen toegevoegd.",
  "{{organisation}} has also added questions of its own.",
);
const forSome = localizedText(
  "Sommige daarvan zijn alleen voor bepaalde rollen.",
  "Some of these are for certain roles only.",
);
const closed = localizedText(
  "Je antwoorden daarop bewaren we samen met je andere antwoorden, zonder je naam. Een uitkomst tonen we alleen als minstens {{distributionThreshold}} mensen de vraag hebben beantwoord.",
  "We keep your answers to these with your other answers, without your name. We only show a result if at least {{distributionThreshold}} people answered the question.",
);
const open = localizedText(
  "Wat je bij een open vraag schrijft, bewaren we los van al je andere antwoorden. Daarvoor geldt wat hieronder staat over je eigen woorden, voor elke vraag apart.",
  "What you write at an open question, we keep apart from all your other answers. For that, what is said below about your own words holds, for each question apart.",
);

function noticeBlock(questions: readonly OwnQuestion[]): NoticeBlock {
  const said = [
    added,
    ...(questions.every(isForEverybody) ? [] : [forSome]),
    ...(questions.some(isClosedQuestion) ? [closed] : []),
    ...(questions.every(isClosedQuestion) ? [] : [open]),
  ];
  return {
    id: "own-questions",
    side: "inside",
    title: localizedText("Vragen van je organisatie zelf", "Your organisation's own questions"),
    text: localizedText(said.map(({ nl }) => nl).join(" "), said.map(({ en }) => en).join(" ")),
  };
}
