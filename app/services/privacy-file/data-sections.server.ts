import { isClosedQuestion, type OwnQuestion } from "@vensterbank/core";
import { type Side } from "@vensterbank/instrument";
import { formatsFor } from "@vensterbank/i18n";
import { list, type PrivacySection, section, text, word } from "./privacy-document";
import { type PrivacyFacts } from "./privacy-facts.server";

/** The screens of the questionnaire by their titles, relations and own questions included. */
export function askedSection(facts: PrivacyFacts): PrivacySection {
  const { instrument, organisation, settings, locale, wave } = facts;
  const titlesOf = (side: Side) => {
    const themes = instrument.modules.filter((one) => one.side === side).flatMap((one) => one.themes);
    const titles = themes.map(({ title }) => title[locale].replaceAll("{{organisation}}", organisation));
    return [...new Set(titles)];
  };
  const { ownQuestions = [] } = settings;
  const quoted = (questions: readonly OwnQuestion[]) =>
    formatsFor(locale).list(questions.map(({ text: asked }) => `“${asked[locale]}”`));
  const open = ownQuestions.filter((question) => !isClosedQuestion(question));
  const hasRelations = instrument.modules.some(({ id }) => id === "coalitions");
  const measured = wave.frozen?.imported === undefined;
  return section(
    "asked",
    text(word("asked.purpose", { organisation })),
    ...(measured
      ? [list(titlesOf("inside"), word("asked.inside")), list(titlesOf("partner"), word("asked.partner"))]
      : []),
    ...(hasRelations || !measured ? [text(word("asked.relations"))] : []),
    ...(ownQuestions.length === 0 ? [] : [text(word("asked.own", { questions: quoted(ownQuestions) }))]),
    ...(open.length === 0 ? [] : [text(word("asked.own.open", { questions: quoted(open) }))]),
    text(word("asked.voluntary")),
  );
}

/** What only the organisation can say. */
export function decideSection(): PrivacySection {
  const open = ["basis", "dpo", "dpia", "council", "agreement", "partners", "archive", "feedback"] as const;
  return section("decide", text(word("decide.lead")), list(open.map((one) => word(`decide.${one}`))));
}

export function dataSection({ wave, people, partners }: PrivacyFacts): PrivacySection {
  const rows = ["invitation", "answers", "words", "ties", "draft"] as const;
  const who = wave.frozen === null ? "data.roster.draft" : "data.roster.who";
  return section("data", {
    kind: "table",
    columns: [word("data.what"), word("data.who"), word("data.link")],
    rows: [
      [word("data.roster"), word(who, { number: people }), word("data.roster.link")],
      [word("data.contacts"), word("data.contacts.who", { number: partners }), word("data.contacts.link")],
      ...rows.map((one) => [word(`data.${one}`), word(`data.${one}.who`), word(`data.${one}.link`)]),
    ],
  });
}

export function limitsSection({ settings: { thresholds } }: PrivacyFacts): PrivacySection {
  return section(
    "limits",
    list([
      word("limits.results", { number: thresholds.results }),
      word("limits.sensitive", { number: thresholds.sensitive }),
      word("limits.words", { number: thresholds.openText }),
      word("limits.subtract"),
      word("limits.alike"),
      word("limits.open"),
    ]),
    text(word("limits.frozen")),
  );
}
