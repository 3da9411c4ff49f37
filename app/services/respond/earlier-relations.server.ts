import { type TieLevel, tieLevels } from "@vensterbank/core";
import type { TenantRepositories, TieRow, TieSender } from "@vensterbank/db";
import { type RosterEntry } from "./roster.server";
import { type Visit } from "./visit.server";

/** A relation that the same sender named in the wave before, with somebody who is still there. */
export interface EarlierRelation {
  readonly key: string;
  readonly strength: number;
  readonly levels: readonly TieLevel[];
  readonly benefit: number | null;
  /** As they were stored, one for each level; "the same" repeats them. */
  readonly ties: readonly Pick<TieRow, "level" | "strength" | "value">[];
}

/** Nothing of these is carried over by itself: each is asked about again. */
export async function earlierRelations(
  { waves, relations }: TenantRepositories,
  visit: Visit,
  roster: readonly RosterEntry[],
): Promise<EarlierRelation[]> {
  const { wave, participation } = visit;
  const before = (await waves.listByProgramme(wave.programmeId))
    .filter(({ number, status }) => number < wave.number && (status === "closed" || status === "published"))
    .at(-1);
  if (!before) return [];
  const sender = senderOf(participation);
  const own = sender ? await relations.listTiesFrom(before.id, sender) : [];
  return roster.flatMap(({ key }): EarlierRelation[] => {
    const ties = own.filter((tie) => keyOf(tie) === key);
    if (ties.length === 0) return [];
    const values = ties.flatMap(({ value }) => (value === null ? [] : [value]));
    return [
      {
        key,
        strength: Math.max(...ties.map(({ strength }) => strength)),
        levels: tieLevels.filter((level) => ties.some((tie) => tie.level === level)),
        benefit: values.length === 0 ? null : Math.round(Math.max(...values)),
        ties: ties.map(({ level, strength, value }) => ({ level, strength, value })),
      },
    ];
  });
}

function senderOf({ personId, partnerId }: Visit["participation"]): TieSender | null {
  if (personId !== null) return { personId, partnerId };
  return partnerId === null ? null : { personId, partnerId };
}

function keyOf({ toPersonId, toPartnerId }: TieRow): string {
  return toPersonId !== null ? `person.${toPersonId}` : `partner.${toPartnerId ?? ""}`;
}
