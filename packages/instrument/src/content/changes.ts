import { type ChangeTopic } from "@vensterbank/core";
import { type Theme } from "../instrument";
import { singleRating } from "./item";

const source = "S2 §2 ambivalence; S2 §4 exposure and appraisal";

/** Part B, one screen per change: how much it is felt, and two unipolar appraisals (a change can be both at once). */
export function changeTheme(topic: ChangeTopic): Theme {
  const about = { source, topic: topic.key };
  return {
    id: `change-${topic.key}`,
    part: "B",
    title: topic.name,
    intro: topic.description,
    topic: topic.key,
    items: [
      singleRating(
        { ...about, id: `change.${topic.key}.exposure`, anchors: "extent" },
        "Hoeveel merk je van deze verandering in je werk?",
        "How much do you notice of this change in your work?",
      ),
      singleRating(
        { ...about, id: `change.${topic.key}.opportunity`, anchors: "agreement" },
        "Deze verandering is een kans voor ons werk.",
        "This change is an opportunity for our work.",
      ),
      singleRating(
        { ...about, id: `change.${topic.key}.threat`, anchors: "agreement" },
        "Deze verandering is een bedreiging voor ons werk.",
        "This change is a threat to our work.",
      ),
    ],
  };
}
