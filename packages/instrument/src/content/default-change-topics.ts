import { type ChangeTopic, type defaultTopics } from "@vensterbank/core";
import { localizedText } from "./localized-text";

type DefaultTopic = (typeof defaultTopics)[number];

/** The four administrative changes of the theory (S2 §2); a tenant keeps, drops or adds. */
export const defaultChangeTopics: readonly (ChangeTopic & { readonly key: DefaultTopic })[] = [
  {
    key: "market",
    name: localizedText("Meer markt", "More market"),
    description: localizedText(
      "Organisaties concurreren om dezelfde opdrachten. In een contract staat wat zij moeten leveren.",
      "Organisations compete for the same assignments. A contract states what they have to deliver.",
    ),
  },
  {
    key: "bureaucracy",
    name: localizedText("Meer bureaucratie", "More bureaucracy"),
    description: localizedText(
      "Er moet meer worden vastgelegd en verantwoord, vaak aan meer dan één geldgever.",
      "More has to be recorded and accounted for, often to more than one funder.",
    ),
  },
  {
    key: "risk",
    name: localizedText("Meer risicobeheersing", "More risk control"),
    description: localizedText(
      "Er zijn meer regels om overlast en gevaar vroeg te zien of te voorkomen.",
      "There are more rules for spotting or preventing nuisance and danger early.",
    ),
  },
  {
    key: "outreach",
    name: localizedText("Meer achter de voordeur", "More behind the front door"),
    description: localizedText(
      "Professionals zoeken mensen thuis op, ook als die niet zelf om hulp vragen.",
      "Professionals visit people at home, even when they have not asked for help.",
    ),
  },
];
