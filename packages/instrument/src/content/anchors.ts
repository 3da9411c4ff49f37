import { type Anchor, type Instrument } from "../instrument";
import { localizedText } from "./localized-text";

function anchor(value: number, nl: string, en: string): Anchor {
  return { value, label: localizedText(nl, en) };
}

/** Labels of every answer; lowest first. */
export const anchors: Instrument["anchors"] = {
  agreement: [
    anchor(1, "helemaal niet", "not at all"),
    anchor(2, "grotendeels niet", "mostly not"),
    anchor(3, "deels wel, deels niet", "partly yes, partly no"),
    anchor(4, "grotendeels wel", "mostly yes"),
    anchor(5, "helemaal wel", "completely"),
  ],
  frequency: [
    anchor(1, "nooit", "never"),
    anchor(2, "zelden", "rarely"),
    anchor(3, "soms", "sometimes"),
    anchor(4, "vaak", "often"),
    anchor(5, "altijd", "always"),
  ],
  extent: [
    anchor(0, "0 niets", "0 nothing"),
    ...Array.from({ length: 9 }, (_, i) => anchor(i + 1, `${i + 1}`, `${i + 1}`)),
    anchor(10, "10 heel veel", "10 very much"),
  ],
  tenure: [
    anchor(1, "korter dan 1 jaar", "less than 1 year"),
    anchor(2, "1 tot 3 jaar", "1 to 3 years"),
    anchor(3, "3 tot 6 jaar", "3 to 6 years"),
    anchor(4, "6 tot 10 jaar", "6 to 10 years"),
    anchor(5, "10 jaar of langer", "10 years or longer"),
  ],
  strength: [
    anchor(1, "af en toe", "now and then"),
    anchor(2, "regelmatig", "regularly"),
    anchor(3, "vaak", "often"),
    anchor(4, "we kunnen niet zonder elkaar", "we cannot do without each other"),
  ],
  benefit: [
    anchor(1, "we horen iets van elkaar", "we hear from each other"),
    anchor(2, "we leren iets van elkaar", "we learn from each other"),
    anchor(3, "we stemmen ons werk op elkaar af", "we adjust our work to each other"),
    anchor(4, "het verandert wat we doen", "it changes what we do"),
  ],
};

export const dontKnow = localizedText("weet ik niet / n.v.t.", "don't know / n.a.");
