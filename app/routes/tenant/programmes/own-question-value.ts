import { type OwnQuestion } from "@vensterbank/core";

/** An own question as its form holds it: text by field. */
export interface OwnQuestionValue {
  id?: string;
  textNl: string;
  textEn: string;
  form: string;
  lowestNl: string;
  lowestEn: string;
  highestNl: string;
  highestEn: string;
  optionsNl: string;
  optionsEn: string;
  roles: string[];
  dontKnow?: string;
}

/** A question that is added: on the scale of agreement, for everybody, with "don't know". */
export function newQuestion(roles: readonly string[]): OwnQuestionValue {
  return {
    textNl: "",
    textEn: "",
    form: "agreement",
    lowestNl: "",
    lowestEn: "",
    highestNl: "",
    highestEn: "",
    optionsNl: "",
    optionsEn: "",
    roles: [...roles],
    dontKnow: "yes",
  };
}

export function valueOfQuestion(question: OwnQuestion): OwnQuestionValue {
  const { id, text, askedOf, dontKnow } = question;
  return {
    ...newQuestion(askedOf),
    id,
    textNl: text.nl,
    textEn: text.en,
    dontKnow: dontKnow ? "yes" : undefined,
    ...answersOf(question),
  };
}

function answersOf(question: OwnQuestion): Partial<OwnQuestionValue> & Pick<OwnQuestionValue, "form"> {
  if (question.kind === "text") return { form: "text" };
  if (question.kind === "choice") {
    const lines = (locale: "nl" | "en") => question.options.map((option) => option[locale]).join("\n");
    return { form: "choice", optionsNl: lines("nl"), optionsEn: lines("en") };
  }
  if (typeof question.anchors === "string") return { form: question.anchors };
  const { lowest, highest } = question.anchors;
  return {
    form: "ends",
    lowestNl: lowest.nl,
    lowestEn: lowest.en,
    highestNl: highest.nl,
    highestEn: highest.en,
  };
}
