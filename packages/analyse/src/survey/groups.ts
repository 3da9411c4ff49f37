import { type SurveyFolder, type SurveyUnit } from "../input/survey-folder";

/** Leaf teams under a unit, the unit itself when it is a team; in file order. */
export function teamsUnder(units: readonly SurveyUnit[], id: string): SurveyUnit[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]));
  const below = (start: string) => {
    for (let at: string | null = start; at !== null; at = parents.get(at) ?? null) if (at === id) return true;
    return false;
  };
  return units.filter((unit) => unit.level === "team" && below(unit.id));
}

/** Roles of the frame, in the order of the settings, others after them as they come. */
export function rolesOf({ settings, frame }: SurveyFolder): string[] {
  const order = settings.raking?.role_order ?? [];
  const found = [...new Set(frame.map((cell) => cell.role))];
  return [...order.filter((role) => found.includes(role)), ...found.filter((role) => !order.includes(role))];
}

/** A part of the organisation that results are given for, and who belongs to it. */
export interface SurveyGroup {
  readonly kind: "organisation" | "department" | "team" | "role";
  /** Unit id or role; the organisation's own id. */
  readonly id: string;
  readonly has: (place: { readonly unit: string; readonly role: string }) => boolean;
}

/** The organisation, then departments, teams and roles. */
export function groupsOf(survey: SurveyFolder): SurveyGroup[] {
  const units = (level: SurveyUnit["level"]) =>
    survey.units
      .filter((unit) => unit.level === level)
      .map((unit): SurveyGroup => {
        const inside = new Set(teamsUnder(survey.units, unit.id).map((team) => team.id));
        return { kind: level, id: unit.id, has: (place) => inside.has(place.unit) };
      });
  const roles = rolesOf(survey).map((role): SurveyGroup => ({
    kind: "role",
    id: role,
    has: (place) => place.role === role,
  }));
  return [...units("organisation"), ...units("department"), ...units("team"), ...roles];
}

/** Entitled to answer in a wave, within a group. */
export function entitledIn(survey: SurveyFolder, wave: string, group: SurveyGroup): number {
  return survey.frame
    .filter((cell) => cell.wave === wave && group.has(cell))
    .reduce((sum, cell) => sum + cell.entitled, 0);
}
