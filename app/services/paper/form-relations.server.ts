import { type Locale, tieLevels } from "@vensterbank/core";
import { type Translator } from "@vensterbank/i18n";
import { mm } from "../pdf/printed-document.server";
import { type FormPage, formMargin, formWidth } from "./form-page.server";
import { type PaperQuestionnaire } from "./paper-questionnaire.server";

type Relations = NonNullable<PaperQuestionnaire["relations"]>;

interface FormWords {
  readonly locale: Locale;
  readonly t: Translator["t"];
}

const rows = 10;
const rowHeight = 9 * mm;
const headHeight = 16 * mm;
const heightOfTable = headHeight + rows * rowHeight;

/** The questions about relations as an empty table; in large print as cards, because a table would not be readable. */
export function drawRelations(
  form: FormPage,
  relations: Relations,
  isPartner: boolean,
  { locale, t }: FormWords,
): void {
  const { question, level, strength, benefit, anchors } = relations;
  form.skip(3 * mm);
  form.text("H2", relations.title[locale], { face: "bold", size: form.sizes.heading }, 40 * mm);
  form.text("P", relations.confidential[locale]);
  for (const one of isPartner ? (["organisation"] as const) : (["colleagues", "partners"] as const))
    form.text("P", question[one][locale]);
  const none = [relations.nobody[locale], relations.skip[locale]];
  form.text("P", t("codes.paper.form.none"), { face: "bold" }, form.heightOfChoices(none));
  form.choices(none);
  // In the order of the screen, which who types the form in goes down.
  const parts = [
    { title: strength.text[locale], labels: anchors[strength.anchors].map(({ label }) => label[locale]) },
    { title: level.text[locale], labels: tieLevels.map((one) => level.options[one][locale]) },
    {
      title: t("codes.paper.form.optional", { question: benefit.text[locale] }),
      labels: anchors[benefit.anchors].map(({ label }) => label[locale]),
    },
  ];
  if (form.size === "large") return drawCards(form, parts, t);
  const signs = [
    ["1", "2", "3", "4"],
    ["A", "B", "C"],
    ["1", "2", "3", "4"],
  ];
  const legends = parts.map(({ title, labels }, i) => {
    const meanings = labels.map((label, place) => `${signs[i][place]} = ${label}`);
    return `${title} ${meanings.join("; ")}.`;
  });
  form.skip(2 * mm);
  // Who fills in the table needs what its signs mean beside it.
  form.ensure(legends.reduce((sum, legend) => sum + form.heightOfText(legend), heightOfTable));
  for (const legend of legends) form.text("P", legend);
  drawTable(
    form,
    parts.map(({ labels }, i) => signs[i].slice(0, labels.length)),
    parts.map(({ title }) => title),
    t,
  );
}

interface Part {
  readonly title: string;
  readonly labels: readonly string[];
}

function drawCards(form: FormPage, parts: readonly Part[], t: Translator["t"]): void {
  for (let row = 1; row <= rows; row++) {
    const who = `${row}. ${t("codes.paper.form.relations.who")}`;
    form.ensure(
      parts.reduce(
        (sum, { title, labels }) => sum + form.heightOfText(title) + form.heightOfChoices(labels),
        form.heightOfText(who, { face: "bold" }) + form.heightOfLines(1),
      ),
    );
    form.text("H3", who, { face: "bold" });
    form.lines(1);
    for (const { title, labels } of parts) {
      form.text("P", title);
      form.choices(labels);
    }
    form.skip(4 * mm);
  }
}

function drawTable(
  form: FormPage,
  signs: readonly (readonly string[])[],
  titles: readonly string[],
  t: Translator["t"],
): void {
  const { pdf, artifact, tag, write, sizes } = form;
  const cell = 8.6 * mm;
  const height = rowHeight;
  const first = formWidth - signs.flat().length * cell;
  const x = (column: number) => formMargin + first + column * cell;
  const starts = signs.map((_part, i) => signs.slice(0, i).flat().length);
  form.ensure(heightOfTable);
  let y = form.top();
  const short = (title: string) => title.split(/[?.]/)[0];
  const header = { size: 8, face: "bold", lineGap: 0 } as const;
  tag("P", () =>
    write(t("codes.paper.form.relations.who"), { ...header, width: first - 4 }, { x: formMargin, y }),
  );
  titles.forEach((title, i) =>
    tag("P", () =>
      write(short(title), { ...header, width: signs[i].length * cell - 4 }, { x: x(starts[i]) + 2, y }),
    ),
  );
  y += 9 * mm;
  signs
    .flat()
    .forEach((sign, column) =>
      tag("P", () => write(sign, { size: sizes.small, width: cell, align: "center" }, { x: x(column), y })),
    );
  y += 5 * mm;
  artifact(() => {
    pdf.lineWidth(0.5).strokeColor("#777777");
    for (let row = 0; row < rows; row++) {
      const top = y + row * height;
      pdf.rect(formMargin, top, formWidth, height).stroke();
      for (const column of signs.flat().keys())
        pdf
          .rect(x(column) + (cell - sizes.box) / 2, top + (height - sizes.box) / 2, sizes.box, sizes.box)
          .stroke();
    }
    for (const start of starts)
      pdf
        .moveTo(x(start), y)
        .lineTo(x(start), y + rows * height)
        .stroke();
  });
  form.skip(14 * mm + rows * height);
}
