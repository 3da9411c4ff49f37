import { type InsideRole, insideRoles, type RespondentRole } from "@vensterbank/core";
import { type FillWords, type Screen, screensFor } from "@vensterbank/instrument";
import { type DraftAnswers } from "./draft-document.server";
import { type Draw } from "./draw.server";
import { type Visit } from "./visit.server";

export const roleItem = "about.role";
export const unitItem = "about.unit";

function isInsideRole(value: unknown): value is InsideRole {
  return insideRoles.some((role) => role === value);
}

/** What decides which questions somebody gets; a preview has no more than this. */
export type Questioned = Pick<Visit, "frozen" | "instrument" | "side" | "member">;

/** The role that counts: as corrected, otherwise as it stood when the wave opened. */
export function roleOf({ side, member }: Questioned, answers: DraftAnswers): RespondentRole {
  if (side === "partner") return "partner";
  const corrected = answers[roleItem];
  return isInsideRole(corrected) ? corrected : (member?.role ?? "professional");
}

/** Whether relations are asked; they come after the screens. */
export function asksRelations({ instrument }: Questioned): boolean {
  return instrument.modules.some(({ id }) => id === "coalitions");
}

/** The units to choose from, in the order of the tree: not the organisation as a whole, unless one belongs there. */
function unitsToChoose({ frozen, member }: Questioned) {
  return frozen.units
    .filter(({ id, level }) => level !== "organisation" || id === member?.unitId)
    .map(({ code, name }) => ({ code, name }));
}

/** The screens of a respondent; the same on every visit. */
export function screensOf(visit: Questioned, answers: DraftAnswers, draw: Draw, words: FillWords): Screen[] {
  return screensFor(visit.instrument, {
    side: visit.side,
    role: roleOf(visit, answers),
    drawnTopics: draw.topics,
    seed: draw.order,
    modules: visit.instrument.modules.map(({ id }) => id),
    units: unitsToChoose(visit),
    words,
  });
}

/** Answers that are filled in before the first question; they can be corrected. */
export function prefilled({ member, frozen }: Questioned): DraftAnswers {
  if (!member) return {};
  const unit = frozen.units.find(({ id }) => id === member.unitId);
  return { [roleItem]: member.role, ...(unit && { [unitItem]: unit.code }) };
}
