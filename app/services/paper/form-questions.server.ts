import { type Locale } from "@vensterbank/core";
import { type Translator } from "@vensterbank/i18n";
import { type Question, type Screen } from "@vensterbank/instrument";
import { mm } from "../pdf/printed-document.server";
import { type FormPage, formMargin, formWidth } from "./form-page.server";

/** More options than this are written in rather than ticked. */
const mostOptions = 40;

/** Lines for an answer in one's own words. */
const writingLines = 7;

interface FormWords {
  readonly locale: Locale;
  readonly t: Translator["t"];
}

/** One screen of the questionnaire, as boxes to tick and lines to write on. */
export function drawScreen(form: FormPage, screen: Screen, isDrawn: boolean, { locale, t }: FormWords): void {
  form.skip(3 * mm);
  form.text("H2", screen.title[locale], { face: "bold", size: form.sizes.heading }, 32 * mm);
  if (screen.intro) form.text("P", screen.intro[locale], {}, 20 * mm);
  if (isDrawn) form.text("P", t("codes.paper.form.topics"), { size: form.sizes.small, colour: "#444444" });
  for (const question of screen.questions) drawQuestion(form, screen, question, { locale, t });
}

function drawQuestion(form: FormPage, screen: Screen, question: Question, { locale, t }: FormWords): void {
  const bold = { face: "bold" } as const;
  const dontKnow = screen.dontKnow[locale];
  form.skip(1.5 * mm);
  switch (question.kind) {
    case "rating": {
      const labels = question.anchors.map(({ label }) => label[locale]);
      const all = question.dontKnow === false ? labels : [...labels, dontKnow];
      const below = question.own === "choice";
      form.text("P", question.text[locale], bold, form.heightOfChoices(all, below));
      if (question.help) form.text("P", question.help[locale], { size: form.sizes.small });
      return form.choices(all, below);
    }
    case "option": {
      const labels = question.options.map(({ label }) => label[locale]);
      form.text("P", question.text[locale], bold, 14 * mm);
      if (question.help) form.text("P", question.help[locale], { size: form.sizes.small });
      return labels.length > mostOptions ? form.lines(1) : form.choices([...labels, dontKnow]);
    }
    case "text":
      form.text("P", question.text[locale], bold, form.sizes.line * (writingLines + 2));
      if (question.help) form.text("P", question.help[locale], { size: form.sizes.small });
      return form.lines(writingLines);
    case "points":
      for (const { text } of question.portraits)
        drawPortrait(form, text[locale], t("codes.paper.form.points"));
      form.text("P", t("codes.paper.form.points.sum", { total: question.total }), bold);
      return form.choices([dontKnow]);
  }
}

/** A portrait with a place for its points. */
function drawPortrait(form: FormPage, text: string, unit: string): void {
  const { pdf, tag, artifact, write, heightOf, sizes } = form;
  const place = form.size === "large" ? 26 * mm : 16 * mm;
  const right = place + form.widthOf(unit, { size: sizes.text }) + 4 * mm;
  const style = { size: sizes.text, width: formWidth - right - 4 * mm, lineGap: 1 };
  const height = Math.max(heightOf(text, style), sizes.line) + sizes.gap * 2;
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
