import { type TieLevel, tieLevels } from "@vensterbank/core";
import { type DraftRelation } from "./draft-document.server";
import { type EarlierRelation } from "./earlier-relations.server";
import { asSent, type LateAnswers } from "./late-answers.server";
import { type Fields, seenField } from "./screen-fields.server";

/** Names of a relation's fields in a form. */
export const relationField = {
  earlier: (key: string) => `earlier:${key}`,
  strength: (key: string) => `strength:${key}`,
  level: (key: string) => `level:${key}`,
  benefit: (key: string) => `benefit:${key}`,
};

/** One text for a relation as a page knows it, to tell a change from what another tab left alone. */
export function seenRelation({ earlier, strength, levels, benefit }: Omit<DraftRelation, "key">): string {
  return JSON.stringify([earlier ?? null, strength, levels, benefit]);
}

/** What a page sends for one relation; null when the form did not hold it, or nobody changed it there. */
export function sentRelation(
  key: string,
  sent: Fields,
  former: DraftRelation | undefined,
): DraftRelation | null {
  const names = Object.values(relationField).map((field) => field(key));
  const seen = sent[seenField(key)]?.[0];
  if (seen === undefined && !names.some((name) => Object.hasOwn(sent, name))) return null;
  const relation = relationIn(key, sent, former);
  return seen === seenRelation(relation) ? null : relation;
}

/** Whether a relation that came late stays as it is held, because something else was said of it since. */
export function isRelationOvertaken(
  held: DraftRelation,
  now: DraftRelation,
  sent: Fields,
  late: LateAnswers | null,
): boolean {
  if (!late) return false;
  const own = [now, ...late.tried.map((form) => relationIn(held.key, form, held))].map(seenRelation);
  return ![sent[seenField(held.key)]?.[0], ...own].includes(seenRelation(held));
}

/** The fields of a relation as a form that shows it sends them. */
export function fieldsOfRelation({ key, earlier, strength, levels, benefit }: DraftRelation): string {
  return asSent([
    [relationField.earlier(key), earlier ?? "none"],
    [relationField.strength(key), String(strength ?? "")],
    ...levels.map((level) => [relationField.level(key), level] as const),
    [relationField.benefit(key), String(benefit ?? "")],
  ]);
}

function relationIn(key: string, sent: Fields, former: DraftRelation | undefined): DraftRelation {
  const earlier = choiceOf(sent[relationField.earlier(key)]?.[0]);
  const levels = sent[relationField.level(key)] ?? [];
  return {
    key,
    ...(former?.name !== undefined && { name: former.name }),
    ...(earlier && { earlier }),
    strength: oneToFour(sent[relationField.strength(key)]?.[0]),
    levels: tieLevels.filter((level: TieLevel) => levels.includes(level)),
    benefit: oneToFour(sent[relationField.benefit(key)]?.[0]),
  };
}

/** How an earlier relation stands on the page before anything was said of it now: as it was said the last time. */
export function unansweredEarlier({ key, strength, levels, benefit }: EarlierRelation): DraftRelation {
  return { key, strength, levels: [...levels], benefit };
}

function choiceOf(text: string | undefined): DraftRelation["earlier"] {
  return (["confirm", "change", "ended"] as const).find((choice) => choice === text);
}

/** Null for nothing, and for what no form of ours offers. */
function oneToFour(text: string | undefined): number | null {
  return text !== undefined && /^[1-4]$/.test(text) ? Number(text) : null;
}
