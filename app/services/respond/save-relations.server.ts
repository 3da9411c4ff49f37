import { appError, type FieldError, type Result } from "@vensterbank/core";
import { randomId } from "@vensterbank/db";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { type Answering, findAnswering } from "./answering.server";
import { type DraftDocument, type DraftRelation } from "./draft-document.server";
import { type EarlierRelation, earlierRelations } from "./earlier-relations.server";
import { seenRelation, sentRelation, unansweredEarlier } from "./relation-fields.server";
import { type RosterEntry, rosterFor } from "./roster.server";
import { type Fields, seenField } from "./screen-fields.server";
import { comparableName } from "./search-names.server";
import { isUnfinished, type Place, placeOf, relationsStep } from "./steps.server";
import { saveDraft } from "./stored-draft.server";

export interface SavedRelations {
  /** `field` is the key of a relation. */
  readonly errors: readonly FieldError[];
  /** What the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  readonly place: Place;
  /** Key of the relation that was added; null when none was. */
  readonly added: string | null;
}

const mostRelations = 150;

/**
 * Keeps what the page about relations sends, relation by relation; and adds (`add` = key, `freeName` = a typed name) or removes (`remove` =
 * key) one. Null when consent was not given yet.
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
    const roster = await rosterFor(repositories, visit);
    const earlier = await earlierRelations(repositories, visit, roster);
    const merged = mergeRelations(document, earlier, sent);
    const changed = changeList(merged, found.value, roster, earlier, sent);
    const outcome = outcomeAfter(document, changed.relations, sent);
    await saveDraft(repositories, scope, visit.wave.id, {
      answers,
      document: { ...document, relations: changed.relations, outcome },
    });
    return { ...changed, values: seenValues(changed.relations), errors: errorsOf(changed.relations), place };
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

function mergeRelations(
  { relations }: DraftDocument,
  earlier: readonly EarlierRelation[],
  sent: Fields,
): DraftRelation[] {
  const known = new Map(relations.map((relation) => [relation.key, relation]));
  const rows = [
    ...relations,
    ...earlier.filter(({ key }) => !known.has(key)).map((relation) => unansweredEarlier(relation)),
  ];
  return rows.flatMap((row) => {
    const now = sentRelation(row.key, sent, row) ?? row;
    const wasNamed = earlier.some(({ key }) => key === row.key);
    // Nothing is carried over without an answer: an earlier relation counts once something was chosen for it.
    if (wasNamed) return now.earlier ? [now] : [];
    const { earlier: _none, ...fresh } = now;
    return [fresh];
  });
}

interface Changed {
  readonly relations: DraftRelation[];
  readonly added: string | null;
}

function changeList(
  relations: DraftRelation[],
  { visit }: Answering,
  roster: readonly RosterEntry[],
  earlier: readonly EarlierRelation[],
  sent: Fields,
): Changed {
  const remove = sent.remove?.[0];
  const kept = remove === undefined ? relations : relations.filter(({ key }) => key !== remove);
  const typed = visit.side === "inside" ? (sent.freeName?.[0] ?? "").trim().slice(0, 120) : "";
  const entry =
    roster.find(({ key }) => key === sent.add?.[0]) ??
    // Whoever types the name of a partner that is in the list means that one.
    roster.find(({ kind, name }) => kind === "partner" && typed !== "" && sameName(name, typed));
  if (entry) {
    const there = [...kept, ...earlier].some(({ key }) => key === entry.key);
    const row: DraftRelation = { key: entry.key, strength: null, levels: [], benefit: null };
    return { relations: there || kept.length >= mostRelations ? kept : [...kept, row], added: entry.key };
  }
  if (typed === "" || comparableName(typed) === "") return { relations: kept, added: null };
  const named = kept.find(({ name }) => name !== undefined && sameName(name, typed));
  if (named || kept.length >= mostRelations) return { relations: kept, added: named?.key ?? null };
  const key = `free.${randomId().slice(0, 12)}`;
  return {
    relations: [...kept, { key, name: typed, strength: null, levels: [], benefit: null }],
    added: key,
  };
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
