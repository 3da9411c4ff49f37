import { appError, type FieldError, type Result } from "@vensterbank/core";
import { randomId } from "@vensterbank/db";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { comparableName } from "@vensterbank/names";
import { findAnswering } from "./answering.server";
import { type DraftDocument, type DraftRelation } from "./draft-document.server";
import { nearPartners } from "./get-relations.server";
import { lateAnswersOf, type LateAnswers, type Overtaken } from "./late-answers.server";
import { type RelationList, relationListOf } from "./relation-list.server";
import {
  fieldsOfRelation,
  isRelationOvertaken,
  seenRelation,
  sentRelation,
  unansweredEarlier,
} from "./relation-fields.server";
import { type Fields, seenField } from "./screen-fields.server";
import { isUnfinished, type Place, placeOf, relationsStep } from "./steps.server";
import { saveDraft } from "./stored-draft.server";

export interface SavedRelations {
  /** `field` is the key of a relation. */
  readonly errors: readonly FieldError[];
  /** What the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Key of the relation that was added, or that was there already; null when none was. */
  readonly added: string | null;
  /** A typed partner that may be one of the list: nothing was added before somebody has said so. */
  readonly unsure: string | null;
  /** What came late and did not count, because something else was said of it since. */
  readonly overtaken: readonly Overtaken[];
}

/** Nobody works with more; it bounds what a draft can grow to. */
export const mostRelations = 150;

/** The fields that are no relation's: errors of these have one of these as `field`. */
export const namesField = "names";

/**
 * Keeps what the page about relations sends, relation by relation; and adds (`add` = key, `freeName` = a typed partner,
 * `freeSure` = a typed partner that is none of the list) or removes (`remove` = key) one. Null when consent was not
 * given yet.
 */
export async function saveRelations(
  scope: RespondentScope,
  sent: Fields,
): Promise<Result<SavedRelations | null>> {
  return writeResult(scope, async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) refuse(found.error);
    if (found.value === null) return null;
    const { visit, answers, document, steps } = found.value;
    const place = placeOf(steps, relationsStep);
    if (!place) refuse(appError("not-found"));
    const list = await relationListOf(repositories, scope, found.value);
    const merged = mergeRelations(list, sent, lateAnswersOf(sent));
    const changed = changeList(merged.relations, visit.side, list, sent);
    const outcome = outcomeAfter(document, changed.relations, sent);
    await saveDraft(repositories, scope, visit.wave.id, {
      answers,
      document: { ...document, relations: changed.relations, outcome },
    });
    return {
      added: changed.added,
      unsure: changed.unsure,
      overtaken: merged.overtaken.map((one) => ({ item: one.key, fields: fieldsOfRelation(one) })),
      values: seenValues(changed.relations),
      errors: [...changed.errors, ...errorsOf(changed.relations)],
      place,
    };
  });
}

function seenValues(relations: readonly DraftRelation[]): Record<string, string> {
  return Object.fromEntries(relations.map((relation) => [seenField(relation.key), seenRelation(relation)]));
}

/** What lacks an answer before a relation can be sent. */
export function errorsOf(relations: readonly DraftRelation[]): FieldError[] {
  return relations.filter(isUnfinished).map(({ key, strength }) => ({
    field: key,
    key: strength === null ? "respond.relations.error.strength" : "respond.relations.error.level",
  }));
}

interface Merged {
  readonly relations: DraftRelation[];
  readonly overtaken: readonly DraftRelation[];
}

function mergeRelations(
  { relations, earlier }: RelationList,
  sent: Fields,
  late: LateAnswers | null,
): Merged {
  const known = new Set(relations.map(({ key }) => key));
  const before = new Set(earlier.asked.map(({ key }) => key));
  const unanswered = earlier.asked.filter(({ key }) => !known.has(key)).map(unansweredEarlier);
  const overtaken: DraftRelation[] = [];
  const merged = [...relations, ...unanswered].flatMap((row) => {
    const now = sentRelation(row.key, sent, row) ?? row;
    const isOvertaken = isRelationOvertaken(row, now, sent, late);
    if (isOvertaken && now !== row) overtaken.push(row);
    const kept = isOvertaken ? row : now;
    // Nothing is carried over without an answer: an earlier relation counts once something was chosen for it.
    if (before.has(row.key)) return kept.earlier ? [kept] : [];
    const { earlier: _none, ...fresh } = kept;
    return [fresh];
  });
  return { relations: merged, overtaken };
}

interface Changed {
  readonly relations: DraftRelation[];
  readonly added: string | null;
  readonly unsure: string | null;
  readonly errors: readonly FieldError[];
}

function changeList(
  relations: DraftRelation[],
  side: "inside" | "partner",
  { roster, earlier }: RelationList,
  sent: Fields,
): Changed {
  const remove = sent.remove?.[0];
  const kept = remove === undefined ? relations : relations.filter(({ key }) => key !== remove);
  const unchanged: Changed = { relations: kept, added: null, unsure: null, errors: [] };
  const add = (key: string, name?: string): Changed => {
    if ([...kept, ...earlier.asked].some((one) => one.key === key)) return { ...unchanged, added: key };
    if (kept.length >= mostRelations) return { ...unchanged, errors: [tooMany] };
    const row = { key, ...(name !== undefined && { name }), strength: null, levels: [], benefit: null };
    return { ...unchanged, relations: [...kept, row], added: key };
  };
  const chosen = roster.find(sent.add?.[0] ?? "");
  if (chosen) return add(chosen.key);
  if (side === "partner") return unchanged;
  const sure = typedName(sent.freeSure?.[0]);
  const typed = sure === "" ? typedName(sent.freeName?.[0]) : sure;
  if (comparableName(typed) === "") return unchanged;
  // Whoever types the name of a partner that is there means that one.
  const entries = [...roster.entries(), ...earlier.asked.map(({ entry }) => entry)];
  const same = entries.find(({ kind, name }) => kind === "partner" && sameName(name, typed));
  if (same) return add(same.key);
  const named = kept.find(({ name }) => name !== undefined && sameName(name, typed));
  if (named) return { ...unchanged, added: named.key };
  if (sure === "" && nearPartners(roster, typed).length > 0) return { ...unchanged, unsure: typed };
  return add(`free.${randomId().slice(0, 12)}`, typed);
}

const tooMany: FieldError = {
  field: namesField,
  key: "respond.relations.error.most",
  params: { most: mostRelations },
};

function typedName(text = ""): string {
  return text.trim().replace(/\s+/g, " ").slice(0, 120);
}

function sameName(a: string, b: string): boolean {
  return comparableName(a) === comparableName(b);
}

function outcomeAfter(
  { outcome }: DraftDocument,
  relations: readonly DraftRelation[],
  sent: Fields,
): DraftDocument["outcome"] {
  // Who names somebody did not work with nobody.
  if (relations.some(({ earlier }) => earlier !== "ended")) return null;
  const said = sent.outcome?.[0];
  return said === "nobody" || said === "skipped" ? said : outcome;
}
