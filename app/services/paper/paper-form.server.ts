import { type Clock, type Locale } from "@vensterbank/core";
import { createTranslator, formatsFor, messagesOf } from "@vensterbank/i18n";
import { codeLength } from "../codes/printed-code.server";
import { mm, page, printedDocument } from "../pdf/printed-document.server";
import { type FormPage, formMargin, formPage, type FormSize, formWidth } from "./form-page.server";
import { drawScreen } from "./form-questions.server";
import { drawRelations } from "./form-relations.server";
import { type PaperQuestionnaire } from "./paper-questionnaire.server";

interface PaperFormOptions {
  readonly questionnaire: PaperQuestionnaire;
  readonly side: "inside" | "partner";
  readonly size: FormSize;
  readonly locale: Locale;
  readonly clock: Clock;
}

/** The questionnaire to print and to fill in by hand: notice and consent first, then every screen, then relations. */
export async function paperForm({
  questionnaire,
  side,
  size,
  locale,
  clock,
}: PaperFormOptions): Promise<Uint8Array> {
  const { t } = createTranslator(locale, messagesOf(locale, ["codes"]));
  const { organisation, notice, screens, drawn, relations, closesOn } = questionnaire;
  const title = t(`codes.paper.form.title.${side}`);
  const printed = printedDocument({ title: `${title}, ${organisation}`, locale, clock, margin: formMargin });
  const form = formPage(printed, size);

  form.text("P", organisation, { size: form.sizes.small });
  form.text("H1", title, { face: "bold", size: form.sizes.title });
  drawCodeBoxes(form, t("codes.paper.form.code"));
  form.text("P", t("codes.paper.form.code.hint"), { size: form.sizes.small });
  if (closesOn !== null)
    form.text("P", t("codes.paper.closes", { day: formatsFor(locale).date(new Date(closesOn)) }), {
      face: "bold",
    });
  for (const block of notice.blocks) {
    const text = block.text[locale];
    form.text("H3", block.title[locale], { face: "bold" }, form.heightOfText(text));
    form.text("P", text);
  }
  const own = questionnaire.ownNotice[locale];
  if (own !== undefined && own !== "") {
    // The organisation says this, not the product.
    form.text("H3", organisation, { face: "bold" }, form.heightOfText(own));
    form.text("P", own);
  }
  form.text("P", t("codes.paper.form.typed", { organisation }), { face: "bold" });
  form.skip(2 * mm);
  const consent = [notice.consent[locale]];
  form.text("P", t("codes.paper.form.signed"), {}, form.heightOfChoices(consent, true));
  form.choices(consent, true);
  const how = t("codes.paper.form.how.text");
  const heading = { face: "bold", size: form.sizes.heading } as const;
  form.text("H2", t("codes.paper.form.how"), heading, form.heightOfText(how));
  form.text("P", how);

  for (const screen of screens) drawScreen(form, screen, drawn.has(screen.id), { locale, t });
  if (relations) drawRelations(form, relations, side === "partner", { locale, t });
  drawPageNumbers(form, (number, pages) => t("codes.paper.form.page", { page: number, pages }));
  return printed.finish();
}

/** Ten squares in two groups. */
function drawCodeBoxes(form: FormPage, label: string): void {
  const { pdf, artifact, sizes } = form;
  form.text("P", label, { face: "bold" }, 14 * mm);
  const y = form.top();
  const side = Math.min(sizes.line * 1.1, (formWidth - 8 * mm) / codeLength);
  artifact(() => {
    pdf.lineWidth(0.8).strokeColor("#000000");
    for (let i = 0; i < codeLength; i++)
      pdf.rect(formMargin + i * side + (i < codeLength / 2 ? 0 : 4 * mm), y, side, side).stroke();
  });
  form.skip(side + sizes.gap * 2);
}

function drawPageNumbers(
  { pdf, artifact, writeLine, widthOf, sizes }: FormPage,
  words: (page: number, of: number) => string,
): void {
  const { start, count } = pdf.bufferedPageRange();
  const size = Math.min(sizes.small, 14);
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    const text = words(i + 1, count);
    const width = widthOf(text, { size });
    const x = page.width - formMargin - width;
    artifact(() => writeLine(text, { size }, { x, y: page.height - formMargin + 1 * mm, width: width + 1 }));
  }
}
