import { type Theme } from "../instrument";
import { everybodyInside, ownWordsItem } from "./item";
import { localizedText } from "./localized-text";

/** Who reads an open answer, said beside it (trust 1.3). */
export const ownWordsNotice = [
  "Noem geen namen. Je antwoord wordt gelezen door {{consultant}}. Anderen lezen het alleen als minstens {{openTextThreshold}} mensen iets schrijven en {{consultant}} het vrijgeeft: woord voor woord, in willekeurige volgorde, zonder team.",
  "Do not mention names. Your answer is read by {{consultant}}. Others read it only if at least {{openTextThreshold}} people write something and {{consultant}} releases it: word for word, in random order, without team.",
] as const;

/** Part I. */
export const ownWords: Theme = {
  id: "own-words",
  part: "I",
  title: localizedText("In je eigen woorden", "In your own words"),
  intro: null,
  items: [
    ownWordsItem(
      { id: "own.words", askedOf: everybodyInside, source: "S2 §3 making sense of the change" },
      [
        "Wat wil je nog zeggen over hoe wij met veranderingen omgaan?",
        "What else would you like to say about how we deal with changes?",
      ],
      ownWordsNotice,
    ),
  ],
};
