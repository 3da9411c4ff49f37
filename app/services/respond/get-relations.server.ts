import { appError, fail, type Locale, ok, type Result, type TieLevel, tieLevels } from "@vensterbank/core";
import { fillText, type Instrument } from "@vensterbank/instrument";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { type Answering, findAnswering } from "./answering.server";
import { type DraftDocument, type DraftRelation } from "./draft-document.server";
import { type EarlierRelation, earlierRelations } from "./earlier-relations.server";
import { seenRelation, unansweredEarlier } from "./relation-fields.server";
import { namesShownAtMost, type RosterEntry, rosterFor } from "./roster.server";
import { searchNames } from "./search-names.server";
import { type Place, placeOf, relationsStep } from "./steps.server";

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

export interface NameGroup {
  /** Name of the team; null for partner organisations. */
  readonly unit: string | null;
  readonly own: boolean;
  readonly entries: readonly RosterEntry[];
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
  readonly search: string;
  /** Who fits what was searched for. */
  readonly found: readonly RosterEntry[];
  /** Everybody who was not named yet, own unit first; null when the list is too long to show. */
  readonly names: readonly NameGroup[] | null;
  readonly place: Place;
}

/** How many results of a search are worth reading. */
export const resultsShown = 12;

/** The page about relations; null when consent was not given yet. */
export async function getRelations(
  scope: RespondentScope,
  search: string,
): Promise<Result<RelationsView | null>> {
  return scope.read(async (repositories) => {
    const answering = await findAnswering(repositories, scope);
    if (!answering.ok) return answering;
    if (answering.value === null) return ok(null);
    const { visit, document, steps } = answering.value;
    const place = placeOf(steps, relationsStep);
    if (!place) return fail(appError("not-found"));
    const roster = await rosterFor(repositories, visit);
    const earlier = await earlierRelations(repositories, visit, roster);
    const named = new Set([...document.relations, ...earlier].map(({ key }) => key));
    const others = roster.filter(({ key }) => !named.has(key));
    return ok({
      organisation: scope.tenant.name,
      side: visit.side,
      texts: textsOf(visit.instrument, visit.side, scope),
      ...rowsOf(document, earlier, roster),
      outcome: document.outcome,
      search,
      found: searchNames(others, search, resultsShown),
      names: isListed(answering.value, roster) ? groupsOf(others, visit.member?.unitId ?? null) : null,
      place,
    });
  });
}

/** A whole staff list is not handed to outsiders, however short: they search. */
function isListed({ visit }: Answering, roster: readonly RosterEntry[]): boolean {
  return visit.side === "inside" && roster.length <= namesShownAtMost;
}

function rowsOf(
  document: DraftDocument,
  earlier: readonly EarlierRelation[],
  roster: readonly RosterEntry[],
) {
  const entries = new Map(roster.map((entry) => [entry.key, entry]));
  const named = new Map(earlier.map(({ key, strength, levels }) => [key, { strength, levels }]));
  const row = (relation: DraftRelation): RelationRow => {
    const entry = entries.get(relation.key);
    const { kind = "partner", role = null, unit = null } = entry ?? {};
    const name = relation.name ?? entry?.name ?? "";
    const before = named.get(relation.key) ?? null;
    return { ...relation, name, detail: { kind, role, unit }, before, seen: seenRelation(relation) };
  };
  const said = new Map(document.relations.map((relation) => [relation.key, relation]));
  return {
    earlier: earlier.map((relation) => row(said.get(relation.key) ?? unansweredEarlier(relation))),
    chosen: document.relations.filter(({ key }) => !named.has(key)).map(row),
  };
}

function groupsOf(entries: readonly RosterEntry[], ownUnit: string | null): NameGroup[] {
  const units = [...new Set(entries.map(({ unitId }) => unitId))];
  const rank = (unitId: string | null) => (unitId === null ? 2 : unitId === ownUnit ? 0 : 1);
  const compare = new Intl.Collator("nl").compare;
  return units
    .map((unitId) => {
      const own = entries.filter((entry) => entry.unitId === unitId);
      return { unitId, unit: own[0].unit, own: unitId !== null && unitId === ownUnit, entries: own };
    })
    .sort((a, b) => rank(a.unitId) - rank(b.unitId) || compare(a.unit ?? "", b.unit ?? ""))
    .map(({ unitId: _id, ...group }) => group);
}

function textsOf(
  { relations, anchors }: Instrument,
  side: "inside" | "partner",
  scope: RespondentScope,
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
