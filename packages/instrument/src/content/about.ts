import { type InsideRole, insideRoles } from "@vensterbank/core";
import { type Theme } from "../instrument";
import { everybodyInside, singleRating } from "./item";
import { termPlace } from "../terms";
import { localizedText } from "./localized-text";

const roleLabels: Record<InsideRole, ReturnType<typeof localizedText>> = {
  director: localizedText("directeur of bestuurder", "director or executive"),
  manager: localizedText(
    `manager of teamleider${termPlace("manager")}`,
    `manager or team leader${termPlace("manager")}`,
  ),
  professional: localizedText(
    `professional in de uitvoering${termPlace("professional")}`,
    `professional in direct practice${termPlace("professional")}`,
  ),
  support: localizedText("staf of ondersteuning", "staff or support"),
};

/** Part A. Role and unit come filled in from the list of people and can be corrected. */
export const about: Theme = {
  id: "about",
  part: "A",
  title: localizedText("Over jou", "About you"),
  intro: localizedText(
    "We vragen alleen wat nodig is om groepen naast elkaar te zetten.",
    "We only ask what is needed to put groups side by side.",
  ),
  items: [
    {
      kind: "option",
      id: "about.role",
      askedOf: everybodyInside,
      text: localizedText("Wat is je rol?", "What is your role?"),
      options: insideRoles.map((code) => ({ code, label: roleLabels[code] })),
      source: "S2 §3 layers",
    },
    {
      kind: "option",
      id: "about.unit",
      askedOf: everybodyInside,
      text: localizedText(
        `Bij welk team hoor je?${termPlace("team")}`,
        `Which team do you belong to?${termPlace("team")}`,
      ),
      options: "units",
      source: "S2 §3 layers",
    },
    singleRating(
      { id: "about.tenure", anchors: "tenure", source: "S2 §3 dynamics" },
      "Hoe lang werk je bij deze organisatie?",
      "How long have you worked for this organisation?",
    ),
  ],
};
