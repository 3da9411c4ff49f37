import { defaultSectors, type PartnerId } from "@vensterbank/core";
import type { PartnerContactRow, PartnerRow, TenantRepositories } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { distinctSubject } from "../distinct-subject";
import { type DuplicatePartnerReason, findDuplicatePartners } from "./find-duplicate-partners";
import { mergeChoices, mergedHere, type PartnerName } from "./merge-choices.server";

export interface PartnerLine {
  readonly id: PartnerId;
  readonly code: string;
  readonly name: string;
  /** One of `defaultSectors`, or the tenant's own words. */
  readonly sector: string;
  readonly contacts: number;
  /** A respondent typed this name; it takes part once somebody has accepted it. */
  readonly proposed: boolean;
  /** Other names under which it is known: partners that were merged into it. */
  readonly merged: readonly PartnerName[];
}

/** A name that a respondent typed, with the partners that it may mean. */
export interface Proposal extends PartnerName {
  readonly near: readonly PartnerName[];
}

export interface PartnerList {
  /** In order of name. */
  readonly partners: readonly PartnerLine[];
  /** Partners of the list that may be one; the first of them. */
  readonly duplicates: readonly {
    readonly reason: DuplicatePartnerReason;
    readonly first: PartnerName;
    readonly second: PartnerName;
  }[];
  /** Those of them that nobody has judged yet. */
  readonly proposals: readonly Proposal[];
  /** A wave is open: what is typed now shows when it has closed. */
  readonly isWaveOpen: boolean;
}

const duplicatesShown = 30;

/** Partner organisations, and the proposals among them. Proposals show once no wave is open any more. */
export async function listPartners(scope: MemberScope): Promise<PartnerList> {
  return scope.read(async (repositories) => {
    const contacts = await repositories.partners.listContacts();
    const known = await knownPartners(repositories);
    const standing = [...known]
      .filter(({ mergedInto }) => mergedInto === null)
      .sort((a, b) => a.name.localeCompare(b.name, "nl"));
    const distinct = new Set(await repositories.auditLog.subjectsOf("partners.distinct"));
    const listed = standing
      .filter(({ proposed }) => !proposed)
      .map(({ id, name }) => ({ id, name, addresses: addressesOf(id, contacts) }));
    const duplicates = findDuplicatePartners(listed, (one, other) =>
      distinct.has(distinctSubject(one.id, other.id)),
    );
    const named = ({ id, name }: PartnerName): PartnerName => ({ id, name });
    return {
      duplicates: duplicates
        .slice(0, duplicatesShown)
        .map(({ reason, first, second }) => ({ reason, first: named(first), second: named(second) })),
      isWaveOpen: await isWaveOpen(repositories),
      proposals: standing
        .filter(({ proposed }) => proposed)
        .map((one) => ({ id: one.id, name: one.name, near: mergeChoices(one, known).near })),
      partners: standing.map(({ id, code, name, sector, proposed }) => {
        const merged = mergedHere(id, known);
        const own = new Set([id, ...merged.map((one) => one.id)]);
        const answering = contacts.filter(({ partnerId }) => own.has(partnerId)).length;
        return { id, code, name, sector, proposed, merged, contacts: answering };
      }),
    };
  });
}

function addressesOf(id: PartnerId, contacts: readonly PartnerContactRow[]): string[] {
  return contacts.flatMap(({ partnerId, email }) => (partnerId === id && email !== null ? [email] : []));
}

async function isWaveOpen({ waves }: TenantRepositories): Promise<boolean> {
  return (await waves.list()).some(({ status }) => status === "open");
}

/**
 * Partner organisations that may be told of. A name that was typed appears when answers are sent: while a wave is open it
 * would tell that somebody has just answered.
 */
export async function knownPartners(repositories: TenantRepositories): Promise<PartnerRow[]> {
  const isOpen = await isWaveOpen(repositories);
  return (await repositories.partners.list()).filter(({ proposed }) => !proposed || !isOpen);
}

/** Sectors that the tenant added to the default ones, in order of the alphabet. Nobody knows yet that of a proposal. */
export function ownSectors(
  partners: readonly { readonly sector: string; readonly proposed: boolean }[],
): string[] {
  const defaults: ReadonlySet<string> = new Set(defaultSectors);
  const used = new Set(partners.filter(({ proposed }) => !proposed).map(({ sector }) => sector));
  return [...used].filter((sector) => !defaults.has(sector)).sort();
}
