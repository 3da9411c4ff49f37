import { systemClock } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { type Screen } from "@vensterbank/instrument";
import { expect, it } from "vitest";
import { printedDocument } from "../pdf/printed-document.server";
import { formMargin, type FormPage, formPage, type FormSize } from "./form-page.server";
import { drawScreen } from "./form-questions.server";
import { drawRelations } from "./form-relations.server";

const both = (text: string) => ({ nl: text, en: text });
const { t } = createTranslator("nl", messagesOf("nl", ["codes"]));

const labels = [
  "helemaal niet",
  "grotendeels niet",
  "deels wel, deels niet",
  "grotendeels wel",
  "helemaal wel",
];
const screen: Screen = {
  id: "change-market",
  module: "core",
  part: "A",
  title: both("Meer markt"),
  intro: both(
    "Organisaties concurreren om dezelfde opdrachten. In een contract staat wat zij moeten leveren.",
  ),
  dontKnow: both("weet ik niet / n.v.t."),
  questions: ["kans", "bedreiging"].map((word) => ({
    id: `change.${word}`,
    kind: "rating",
    text: both(`Deze verandering is een ${word} voor ons werk.`),
    anchors: labels.map((label, value) => ({ value, label: both(`${label}: ${word}`) })),
  })),
};

/** On which page every text stands when so much of a page is used already. */
function pagesOf(size: FormSize, used: number, draw: (form: FormPage) => void) {
  const printed = printedDocument({ title: "Proef", locale: "nl", clock: systemClock, margin: formMargin });
  const at = new Map<string, number>();
  const form = formPage(
    {
      ...printed,
      write(text, ...rest) {
        at.set(text, printed.pdf.bufferedPageRange().count);
        printed.write(text, ...rest);
      },
    },
    size,
  );
  form.text("P", "Eerst");
  form.skip(used);
  draw(form);
  return at;
}

it.each(["usual", "large"] as const)(
  "keeps a title with its first question and boxes in %s print",
  (size) => {
    for (let used = 0; used < 700; used += 21) {
      const at = pagesOf(size, used, (form) => drawScreen(form, screen, true, { locale: "nl", t }));
      const [first] = screen.questions;
      if (first.kind !== "rating") throw new Error("No rating");
      const together = ["Meer markt", screen.intro?.nl ?? "", first.text.nl];
      together.push(...first.anchors.map(({ label }) => label.nl));
      const pages = new Set(together.map((text) => at.get(text)));
      expect([...pages], `${used} points further down`).toHaveLength(1);
    }
  },
);

it("keeps the table of relations with what its signs mean", () => {
  const words = (text: string) => [{ value: 1, label: both(text) }];
  const choice = (text: string) => ({ text: both(text), anchors: "a" });
  const relations = {
    ...{
      title: both("Met wie?"),
      confidential: both("Vertrouwelijk."),
      nobody: both("niemand"),
      skip: both("niets"),
    },
    question: { organisation: both("Wie?"), colleagues: both("Wie?"), partners: both("Wie?") },
    level: {
      text: both("Waarover?"),
      options: { case: both("a"), practice: both("b"), strategic: both("c") },
    },
    ...{ strength: choice("Hoeveel?"), benefit: choice("Wat levert het op?"), anchors: { a: words("vaak") } },
  };
  for (let used = 0; used < 700; used += 21) {
    const at = pagesOf("usual", used, (form) =>
      drawRelations(form, relations as never, true, { locale: "nl", t }),
    );
    expect(at.get("Hoeveel? 1 = vaak."), `${used} points further down`).toBe(at.get("Hoeveel"));
  }
});
