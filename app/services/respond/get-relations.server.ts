import { appError, fail, type Locale, ok, type Result, type TieLevel, tieLevels } from "@vensterbank/core";
import { fillText, type Instrument } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { nearNames, type NameSearch } from "@vensterbank/names";
import { findAnswering } from "./answering.server";
import { type DraftDocument, type DraftRelation } from "./draft-document.server";
import { type EarlierRelation } from "./earlier-relations.server";
import { type RelationList, relationListOf } from "./relation-list.server";
import { seenRelation, unansweredEarlier } from "./relation-fields.server";
import { type NameGroup, nameGroups } from "./name-groups.server";
import { lettersOfOutsider, namesShownAtMost, resultsShown, type RosterEntry } from "./roster.server";
import { type Place, placeOf, relationsStep } from "./steps.server";
import { type Visit } from "./visit.server";

interface Labelled<Value> {
  readonly value: Value;
  readonly label: string;
}

export interface RelationRow extends DraftRelation {
  readonly name: string;
  readonly detail: Pick<RosterEntry, "kind" | "role" | "unit">;
  /** What was said in the wave before; null for a new relation. */
  readonly before: Pick<EarlierRelation, "strength" | "levels"> | null;
  /** For the page to send back. */
  readonly seen: string;
}

/** The words around the rows, in the reader's language. */
export interface RelationTexts {
  readonly title: string;
  readonly confidential: string;
  readonly questions: readonly string[];
  readonly earlier: Readonly<Record<"text" | "confirm" | "change" | "ended", string>>;
  readonly strength: { readonly text: string; readonly choices: readonly Labelled<number>[] };
  readonly level: { readonly text: string; readonly choices: readonly Labelled<TieLevel>[] };
  readonly benefit: { readonly text: string; readonly choices: readonly Labelled<number>[] };
  readonly nobody: string;
  readonly skip: string;
}

export interface RelationsView {
  readonly organisation: string;
  readonly side: "inside" | "partner";
  readonly texts: RelationTexts;
  /** Named in the wave before; `earlier` tells what was said of each now. */
  readonly earlier: readonly RelationRow[];
  readonly chosen: readonly RelationRow[];
  readonly outcome: DraftDocument["outcome"];
  /** Who was named in the wave before and is not on the list any more: said, not asked. */
  readonly gone: readonly string[];
  readonly search: string;
  /** Fewest letters of a search. */
  readonly letters: number;
  /** Who fits what was searched for. */
  readonly found: NameSearch<RosterEntry>;
  /** How many of them are worth reading. */
  readonly resultsShown: number;
  /** Who was not named yet, own unit first; of a long list one's own unit only, of an outsider's nobody. */
  readonly names: readonly NameGroup[];
  /** The list is too long to show: the rest has to be searched. */
  readonly isHidden: boolean;
  /** A partner's name that was typed, with those in the list that may be the same; null when nothing is to be asked. */
  readonly near: { readonly typed: string; readonly entries: readonly RosterEntry[] } | null;
  readonly place: Place;
}

/** What the address of the page asks for: names to find, or a typed partner to compare with the list. */
export interface RelationsQuestion {
  readonly search?: string;
  readonly free?: string;
}

/** Near names that are worth reading. */
const nearShown = 5;

/** The page about relations; null when consent was not given yet. */
export async function getRelations(
  scope: RespondentScope,
  { search = "", free = "" }: RelationsQuestion = {},
): Promise<Result<RelationsView | null>> {
  return scope.read(async (repositories) => {
    const answering = await findAnswering(repositories, scope);
    if (!answering.ok) return answering;
    if (answering.value === null) return ok(null);
    const { visit, document, steps } = answering.value;
    const place = placeOf(steps, relationsStep);
    if (!place) return fail(appError("not-found"));
    const list = await relationListOf(repositories, scope, answering.value);
    const { roster, earlier, relations } = list;
    const named = new Set([...relations, ...earlier.asked].map(({ key }) => key));
    const isHidden = visit.side === "partner" || roster.size > namesShownAtMost;
    return ok({
      organisation: scope.tenant.name,
      side: visit.side,
      texts: relationTexts(visit.instrument, visit.side, scope),
      ...rowsOf(list),
      gone: earlier.gone,
      outcome: document.outcome,
      search,
      letters: visit.side === "partner" ? lettersOfOutsider : 1,
      found: roster.search(search, named),
      resultsShown,
      names: namesListed(list, visit, named, isHidden),
      isHidden,
      near: nearOf(list, visit, free),
      place,
    });
  });
}

/** A whole staff list is not handed to outsiders, however short: they search. */
function namesListed(
  { roster }: RelationList,
  { side, member }: Visit,
  named: ReadonlySet<string>,
  isHidden: boolean,
): NameGroup[] {
  if (side === "partner") return [];
  const ownUnit = member?.unitId ?? null;
  const groups = nameGroups(
    roster.entries().filter(({ key }) => !named.has(key)),
    ownUnit,
  );
  return isHidden ? groups.filter(({ own, entries }) => own && entries.length <= namesShownAtMost) : groups;
}

function nearOf({ roster }: RelationList, { side }: Visit, free: string): RelationsView["near"] {
  const typed = free.trim().slice(0, 120);
  if (side === "partner" || typed === "") return null;
  const near = nearPartners(roster, typed);
  return near.length === 0 ? null : { typed, entries: near };
}

/** Partners in the list that a typed name may mean. Names that others typed are not among them. */
export function nearPartners(roster: RelationList["roster"], typed: string): RosterEntry[] {
  const partners = roster.entries().filter(({ kind }) => kind === "partner");
  return nearNames(typed, partners, nearShown);
}

function rowsOf({ roster, earlier, relations }: RelationList) {
  const named = new Map(earlier.asked.map((relation) => [relation.key, relation]));
  const row = (relation: DraftRelation): RelationRow => {
    const before = named.get(relation.key);
    const entry = before?.entry ?? roster.find(relation.key);
    const { kind = "partner", role = null, unit = null } = entry ?? {};
    return {
      ...relation,
      name: relation.name ?? entry?.name ?? "",
      detail: { kind, role, unit },
      before: before ? { strength: before.strength, levels: before.levels } : null,
      seen: seenRelation(relation),
    };
  };
  const said = new Map(relations.map((relation) => [relation.key, relation]));
  return {
    earlier: earlier.asked.map((relation) => row(said.get(relation.key) ?? unansweredEarlier(relation))),
    chosen: relations.filter(({ key }) => !named.has(key)).map(row),
  };
}

/** The words of the part about relations, as they were frozen with the instrument. */
export function relationTexts(
  { relations, anchors }: Instrument,
  side: "inside" | "partner",
  scope: Pick<RespondentScope, "locale"> & { readonly tenant: Pick<RespondentScope["tenant"], "name"> },
): RelationTexts {
  const { locale } = scope;
  const { colleagues, partners, organisation } = relations.question;
  const asked = side === "inside" ? [colleagues, partners] : [organisation];
  const { text, confirm, change, ended } = relations.earlier;
  const choices = (kind: "strength" | "benefit", locale: Locale) =>
    anchors[kind].map(({ value, label }) => ({ value, label: label[locale] }));
  return {
    title: relations.title[locale],
    confidential: relations.confidential[locale],
    questions: asked.map((question) => fillText(question, { organisation: scope.tenant.name })[locale]),
    earlier: { text: text[locale], confirm: confirm[locale], change: change[locale], ended: ended[locale] },
    strength: { text: relations.strength.text[locale], choices: choices("strength", locale) },
    level: {
      text: relations.level.text[locale],
      choices: tieLevels.map((value) => ({ value, label: relations.level.options[value][locale] })),
    },
    benefit: { text: relations.benefit.text[locale], choices: choices("benefit", locale) },
    nobody: relations.nobody[locale],
    skip: relations.skip[locale],
  };
}
