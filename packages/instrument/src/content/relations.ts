import { type RelationsPart } from "../instrument";
import { localizedText } from "./localized-text";

/** The questions about relations (module `coalitions`): ten relations in three minutes. */
export const relations: RelationsPart = {
  source: "S2 §3 internal and external coalition",
  title: localizedText("Met wie werk je samen?", "Who do you work with?"),
  confidential: localizedText(
    "Dit deel is vertrouwelijk, niet anoniem. In de uitleg vooraf staat wie namen ziet. Overslaan mag.",
    "This part is confidential, not anonymous. The notice says who sees names. You may skip it.",
  ),
  question: {
    colleagues: localizedText(
      "Met welke collega's werkte je de afgelopen drie maanden aan wat deze veranderingen van ons vragen?",
      "With which colleagues did you work, in the past three months, on what these changes ask of us?",
    ),
    partners: localizedText(
      "Met welke partners werkte je de afgelopen drie maanden aan wat deze veranderingen van ons vragen?",
      "With which partners did you work, in the past three months, on what these changes ask of us?",
    ),
    organisation: localizedText(
      "Met wie van {{organisation}} werkte je de afgelopen drie maanden aan wat deze veranderingen vragen?",
      "With whom at {{organisation}} did you work, in the past three months, on what these changes ask?",
    ),
  },
  level: {
    text: localizedText(
      "Waar gaat het over? Je kunt meer dan één antwoord kiezen.",
      "What is it about? You can choose more than one answer.",
    ),
    options: {
      case: localizedText("een concrete hulpvraag", "a concrete request for help"),
      practice: localizedText("hoe wij werken, of een project", "how we work, or a project"),
      strategic: localizedText(
        "beleid of afspraken tussen organisaties",
        "policy or agreements between organisations",
      ),
    },
  },
  strength: {
    text: localizedText("Hoeveel werken jullie samen?", "How much do you work together?"),
    anchors: "strength",
  },
  benefit: { text: localizedText("Wat levert het op?", "What does it bring?"), anchors: "benefit" },
  nobody: localizedText("Met niemand", "With nobody"),
  skip: localizedText("Dit deel overslaan", "Skip this part"),
  earlier: {
    text: localizedText(
      "Vorige keer noemde je deze relaties. Hoe is dat nu?",
      "Last time you named these relations. How is it now?",
    ),
    confirm: localizedText("hetzelfde", "the same"),
    change: localizedText("anders", "different"),
    ended: localizedText("gestopt", "ended"),
  },
};
