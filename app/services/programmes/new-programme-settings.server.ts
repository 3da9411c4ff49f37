import { type ProgrammeSettings, thresholdFloors } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";

/** What the set-up page of a new programme begins with: the four changes of the theory, the lowest thresholds. */
export function newProgrammeSettings(): ProgrammeSettings {
  return { topics: defaultChangeTopics, thresholds: thresholdFloors, nameLevel: "roles", cut: 3 };
}
