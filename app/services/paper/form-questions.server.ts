import { type Locale } from "@vensterbank/core";
import { type Translator } from "@vensterbank/i18n";
import { type Question, type Screen } from "@vensterbank/instrument";
import { mm } from "../pdf/printed-document.server";
import { type FormPage, formMargin, formWidth } from "./form-page.server";

/** More options than this are written in rather than ticked. */
const mostOptions = 40;

/** Lines for an answer in one's own words. */
const writingLines = 7;

const bold = { face: "bold" } as const;

interface FormWords {
  readonly locale: Locale;
  readonly t: Translator["t"];
}

/** One screen of the questionnaire, as boxes to tick and lines to write on. */
export function drawScreen(form: FormPage, screen: Screen, isDrawn: boolean, { locale, t }: FormWords): void {
  form.skip(3 * mm);
  const intro = screen.intro?.[locale];
  const drawn = isDrawn ? t("codes.paper.form.topics") : undefined;
  const small = { size: form.sizes.small, colour: "#444444" } as const;
  // A title stands above its first question, never by itself at the foot of a page.
  const [first] = screen.questions;
  const afterIntro = drawn === undefined ? 0 : form.heightOfText(drawn, small);
  const afterTitle = intro === undefined ? 0 : form.heightOfText(intro);
  const question = first ? between + heightOfQuestion(form, screen, first, { locale, t }) : 0;
  const heading = { face: "bold", size: form.sizes.heading } as const;
  form.text("H2", screen.title[locale], heading, afterTitle + afterIntro + question);
  if (intro !== undefined) form.text("P", intro);
  if (drawn !== undefined) form.text("P", drawn, small);
  for (const one of screen.questions) drawQuestion(form, screen, one, { locale, t });
}

/** Room above a question. */
const between = 1.5 * mm;

/** What of a question may not come apart: its words and its boxes; of portraits the first. */
function heightOfQuestion(
  form: FormPage,
  screen: Screen,
  question: Question,
  { locale, t }: FormWords,
): number {
  if (question.kind === "points") {
    const { text } = question.portraits[0];
    return portraitOf(form, text[locale], t("codes.paper.form.points")).height;
  }
  const help = question.help ? form.heightOfText(question.help[locale], { size: form.sizes.small }) : 0;
  return (
    form.heightOfText(question.text[locale], bold) + help + heightOfAnswer(form, screen, question, locale)
  );
}

function heightOfAnswer(
  form: FormPage,
  screen: Screen,
  question: Exclude<Question, { kind: "points" }>,
  locale: Locale,
): number {
  if (question.kind === "text") return form.heightOfLines(writingLines);
  const { labels, isWritten, below } = boxesOf(screen, question, locale);
  return isWritten ? form.heightOfLines(1) : form.heightOfChoices(labels, below);
}

/** The boxes of a question with their words; too many of them are written in rather than ticked. */
function boxesOf(
  screen: Screen,
  question: Extract<Question, { kind: "rating" | "option" }>,
  locale: Locale,
): { readonly labels: readonly string[]; readonly isWritten: boolean; readonly below: boolean } {
  const dontKnow = screen.dontKnow[locale];
  if (question.kind === "option") {
    const labels = question.options.map(({ label }) => label[locale]);
    return { labels: [...labels, dontKnow], isWritten: labels.length > mostOptions, below: false };
  }
  const labels = question.anchors.map(({ label }) => label[locale]);
  return {
    labels: question.dontKnow === false ? labels : [...labels, dontKnow],
    isWritten: false,
    below: question.own === "choice",
  };
}

function drawQuestion(form: FormPage, screen: Screen, question: Question, { locale, t }: FormWords): void {
  form.skip(between);
  form.ensure(heightOfQuestion(form, screen, question, { locale, t }));
  if (question.kind === "points") {
    for (const { text } of question.portraits) drawPortrait(form, text[locale], t("codes.paper.form.points"));
    const dontKnow = [screen.dontKnow[locale]];
    const sum = t("codes.paper.form.points.sum", { total: question.total });
    form.text("P", sum, bold, form.heightOfChoices(dontKnow));
    return form.choices(dontKnow);
  }
  form.text("P", question.text[locale], bold);
  if (question.help) form.text("P", question.help[locale], { size: form.sizes.small });
  if (question.kind === "text") return form.lines(writingLines);
  const { labels, isWritten, below } = boxesOf(screen, question, locale);
  return isWritten ? form.lines(1) : form.choices(labels, below);
}

function portraitOf({ size, sizes, widthOf, heightOf }: FormPage, text: string, unit: string) {
  const place = size === "large" ? 26 * mm : 16 * mm;
  const right = place + widthOf(unit, { size: sizes.text }) + 4 * mm;
  const style = { size: sizes.text, width: formWidth - right - 4 * mm, lineGap: 1 };
  return { place, right, style, height: Math.max(heightOf(text, style), sizes.line) + sizes.gap * 2 };
}

/** A portrait with a place for its points. */
function drawPortrait(form: FormPage, text: string, unit: string): void {
  const { pdf, tag, artifact, write, sizes } = form;
  const { place, right, style, height } = portraitOf(form, text, unit);
  form.ensure(height);
  const y = form.top();
  tag("P", () => write(text, style, { x: formMargin, y }));
  const x = formMargin + formWidth - right;
  artifact(() =>
    pdf
      .lineWidth(0.8)
      .strokeColor("#000000")
      .rect(x, y, place, sizes.line - 1 * mm)
      .stroke(),
  );
  tag("P", () => write(unit, { size: sizes.text }, { x: x + place + 2 * mm, y: y + 1 * mm }));
  form.skip(height);
}
