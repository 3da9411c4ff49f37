import { insideRoles } from "@vensterbank/core";
import { type RatingItem, type Theme } from "../instrument";
import { everybodyInside } from "./item";
import { insideCourse, insideDialogue } from "./inside";
import { localizedText } from "./localized-text";

const estimated: readonly string[] = ["int.vertical.2", "int.vision.1", "int.say.1", "int.conditions.2"];

const aboutProfessionals = localizedText(
  "Hoe vaak gebeurde dit in de afgelopen drie maanden? Kies wat de professionals hier volgens jou gemiddeld antwoorden.",
  "How often did this happen in the past three months? Choose what you think the professionals here answer on average.",
);
const aboutManagers = localizedText(
  "Hoe vaak gebeurde dit in de afgelopen drie maanden? Kies wat de managers hier volgens jou gemiddeld antwoorden.",
  "How often did this happen in the past three months? Choose what you think the managers here answer on average.",
);

function estimateOf(item: RatingItem): RatingItem {
  return {
    ...item,
    id: `other.${item.id}`,
    askedOf: everybodyInside,
    estimates: item.id,
    source: `S2 §4 meta-perspective; ${item.source}`,
  };
}

/** Part H: managers about professionals, and the reverse; the words are exactly those of the items estimated. */
export const others: Theme = {
  id: "others",
  part: "H",
  title: localizedText("Door de ogen van de ander", "Through the eyes of the other"),
  intro: aboutManagers,
  introFor: Object.fromEntries(
    insideRoles.map((role) => [
      role,
      role === "director" || role === "manager" ? aboutProfessionals : aboutManagers,
    ]),
  ),
  items: [...insideDialogue.items, ...insideCourse.items].flatMap((item) =>
    item.kind === "rating" && estimated.includes(item.id) ? [estimateOf(item)] : [],
  ),
};
