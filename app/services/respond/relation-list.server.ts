import { type PartnerId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { type StandingFor, standingFor } from "../partners/partner-standing-for.server";
import { type Answering } from "./answering.server";
import { type DraftRelation } from "./draft-document.server";
import { earlierRelations, type EarlierRelations, partnerKey } from "./earlier-relations.server";
import { type Roster, rosterFor } from "./roster.server";

/** What the part about relations works with: who may be named, who was named before, and who was named so far. */
export interface RelationList {
  readonly roster: Roster;
  readonly earlier: EarlierRelations;
  /** Of the draft, under the keys that they have now. */
  readonly relations: readonly DraftRelation[];
  readonly standing: StandingFor;
}

export async function relationListOf(
  repositories: TenantRepositories,
  scope: Pick<RespondentScope, "tenant">,
  { visit, document }: Pick<Answering, "visit" | "document">,
): Promise<RelationList> {
  const roster = await rosterFor(repositories, scope, visit);
  const present = new Set(visit.frozen.partners.map(({ partnerId }) => partnerId));
  const standing = standingFor(await repositories.partners.list(), present);
  return {
    roster,
    earlier: await earlierRelations(repositories, visit, roster),
    relations: underPresentKeys(document.relations, standing),
    standing,
  };
}

/** A partner that was merged since it was named stands under the other's key; the first one named stays. */
function underPresentKeys(relations: readonly DraftRelation[], standing: StandingFor): DraftRelation[] {
  const byKey = new Map<string, DraftRelation>();
  for (const relation of relations) {
    const id = partnerIdOf(relation.key);
    const key = id === null ? relation.key : partnerKey(standing(id));
    if (!byKey.has(key)) byKey.set(key, { ...relation, key });
  }
  return [...byKey.values()];
}

function partnerIdOf(key: string): PartnerId | null {
  return key.startsWith("partner.") ? (key.slice("partner.".length) as PartnerId) : null;
}
