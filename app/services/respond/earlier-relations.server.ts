import { type PartnerId, type TieLevel, tieLevels, type WaveId } from "@vensterbank/core";
import type { TenantRepositories, TieRow, TieSender } from "@vensterbank/db";
import { standingFor } from "../partners/partner-standing-for.server";
import { type Roster, type RosterEntry } from "./roster.server";
import { type Visit } from "./visit.server";

/** A relation that the same sender named in the wave before, with somebody who can be named again. */
export interface EarlierRelation {
  readonly key: string;
  readonly entry: RosterEntry;
  readonly strength: number;
  readonly levels: readonly TieLevel[];
  readonly benefit: number | null;
  /** One for each level; "the same" repeats them. */
  readonly ties: readonly Pick<TieRow, "level" | "strength" | "value">[];
}

export interface EarlierRelations {
  /** In the order of names. Nothing of these is carried over by itself: each is asked about again. */
  readonly asked: readonly EarlierRelation[];
  /** Names of people who were named then and cannot be named now, because they are not on the list any more. */
  readonly gone: readonly string[];
}

const none: EarlierRelations = { asked: [], gone: [] };

/**
 * What was said in the wave before. Partners whose names were typed count as well, and a partner that was merged counts
 * for the one it was merged into: two that became one are asked about once, with the strongest that was said of either.
 */
export async function earlierRelations(
  repositories: TenantRepositories,
  visit: Visit,
  roster: Roster,
): Promise<EarlierRelations> {
  const { waves, relations, partners, people } = repositories;
  const { wave, frozen } = visit;
  const before = (await waves.listByProgramme(wave.programmeId))
    .filter(({ number, status }) => number < wave.number && (status === "closed" || status === "published"))
    .at(-1);
  const sender = before && (await senderIn(repositories, visit, before.id));
  const own = before && sender ? await relations.listTiesFrom(before.id, sender) : [];
  if (own.length === 0) return none;

  const known = await partners.list();
  const standing = standingFor(known, new Set(frozen.partners.map(({ partnerId }) => partnerId)));
  const nameOf = new Map(known.map(({ id, name }) => [id, name]));
  const byKey = new Map<string, { entry: RosterEntry; ties: TieRow[] }>();
  const gone = new Map<string, string>();
  for (const tie of own) {
    if (tie.toPersonId !== null) {
      const key = `person.${tie.toPersonId}`;
      const entry = byKey.get(key)?.entry ?? roster.find(key);
      if (entry) add(byKey, entry, tie);
      else if (!gone.has(key)) gone.set(key, (await people.get(tie.toPersonId))?.name ?? "");
    } else if (tie.toPartnerId !== null) {
      const id = standing(tie.toPartnerId);
      const key = partnerKey(id);
      add(byKey, roster.find(key) ?? partnerEntry(id, nameOf.get(id) ?? ""), tie);
    }
  }
  const compare = new Intl.Collator("nl").compare;
  return {
    asked: [...byKey.values()].map(relationOf).sort((a, b) => compare(a.entry.name, b.entry.name)),
    gone: [...gone.values()].filter((name) => name !== "").sort(compare),
  };
}

export function partnerKey(id: PartnerId): string {
  return `partner.${id}`;
}

function partnerEntry(id: PartnerId, name: string): RosterEntry {
  return { key: partnerKey(id), name, kind: "partner", role: null, unitId: null, unit: null };
}

function add(
  byKey: Map<string, { entry: RosterEntry; ties: TieRow[] }>,
  entry: RosterEntry,
  tie: TieRow,
): void {
  const known = byKey.get(entry.key);
  if (known) known.ties.push(tie);
  else byKey.set(entry.key, { entry, ties: [tie] });
}

function relationOf({ entry, ties }: { entry: RosterEntry; ties: readonly TieRow[] }): EarlierRelation {
  const levels = tieLevels.filter((level) => ties.some((tie) => tie.level === level));
  const highest = (values: readonly number[]) => (values.length === 0 ? null : Math.max(...values));
  const valuesOf = (some: readonly TieRow[]) => some.flatMap(({ value }) => value ?? []);
  const benefit = highest(valuesOf(ties));
  return {
    key: entry.key,
    entry,
    strength: Math.max(...ties.map(({ strength }) => strength)),
    levels,
    benefit: benefit === null ? null : Math.round(benefit),
    ties: levels.map((level) => {
      const same = ties.filter((tie) => tie.level === level);
      return {
        level,
        strength: Math.max(...same.map(({ strength }) => strength)),
        value: highest(valuesOf(same)),
      };
    }),
  };
}

/**
 * Under which sender the same respondent answered in an earlier wave; null when that cannot be told. What is stored names
 * the partner organisation, not the contact: where several of its contacts were asked, nobody is shown what another said.
 */
async function senderIn(
  { participations }: TenantRepositories,
  { participation }: Visit,
  waveId: WaveId,
): Promise<TieSender | null> {
  const { personId, partnerId, contactId } = participation;
  if (personId !== null) return { personId, partnerId };
  const outside = (await participations.listByWave(waveId)).filter((one) => one.personId === null);
  const then = outside.find((one) =>
    contactId === null ? one.contactId === null && one.partnerId === partnerId : one.contactId === contactId,
  );
  if (!then || then.partnerId === null) return null;
  const alone = outside.filter((one) => one.partnerId === then.partnerId).length === 1;
  return alone ? { personId: null, partnerId: then.partnerId } : null;
}
