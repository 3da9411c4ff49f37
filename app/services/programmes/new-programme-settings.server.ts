import { type ProgrammeSettings, thresholdFloors } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { usualLastDay } from "./last-day.server";

/** What the set-up page of a new programme begins with: the four changes of the theory, the lowest thresholds, two years. */
export function newProgrammeSettings({ clock }: Pick<MemberScope, "clock">): {
  readonly settings: ProgrammeSettings;
  readonly endsOn: string;
} {
  return {
    settings: { topics: defaultChangeTopics, thresholds: thresholdFloors, nameLevel: "roles", cut: 3 },
    endsOn: usualLastDay(todayOf(clock)),
  };
}
