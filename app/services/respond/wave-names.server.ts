import { type InsideRole, type PersonId, type UnitId, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { createNameIndex, type NameIndex } from "@vensterbank/names";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { type Visit } from "./visit.server";

/** Somebody, or a partner organisation, that a respondent may name. */
export interface RosterEntry {
  /** `person.ID` or `partner.ID`. */
  readonly key: string;
  readonly name: string;
  readonly kind: "person" | "partner";
  readonly role: InsideRole | null;
  readonly unitId: UnitId | null;
  readonly unit: string | null;
}

/** Everybody and every partner of one wave. */
export interface WaveNames {
  /** In the order of names. */
  readonly entries: readonly RosterEntry[];
  readonly byKey: ReadonlyMap<string, RosterEntry>;
  readonly index: NameIndex<RosterEntry>;
}

interface Kept {
  readonly names: WaveNames;
  /** How often names had been changed when these were read. */
  readonly changes: number;
}

/** Waves whose names are kept ready, and names of all of them together. */
export const wavesKept = 8;
const namesKept = 200_000;

/** Longest unused first. */
const kept = new Map<string, Kept>();

/** What may have given somebody another name. */
const namings = ["people.edit", "import.apply"];

/**
 * The names of a wave, kept ready for searching: reading and sorting 20,000 of them takes longer than a keystroke may.
 * Who belongs to an open wave, in which unit, and how partners are called never changes; people's names may, and each
 * change leaves an entry in the tenant's record, which is counted every time.
 */
export async function waveNames(
  repositories: TenantRepositories,
  { tenant }: Pick<RespondentScope, "tenant">,
  visit: Pick<Visit, "wave" | "frozen">,
): Promise<WaveNames> {
  const key = `${tenant.id} ${visit.wave.id}`;
  const changes = await repositories.auditLog.countOf(namings);
  const known = kept.get(key);
  kept.delete(key);
  const fresh = known?.changes === changes ? known : { names: await readNames(repositories, visit), changes };
  kept.set(key, fresh);
  dropOldest();
  return fresh.names;
}

function dropOldest(): void {
  let total = [...kept.values()].reduce((sum, { names }) => sum + names.index.size, 0);
  for (const [key, { names }] of kept) {
    // The one that was just asked for always stays.
    if (kept.size === 1 || (kept.size <= wavesKept && total <= namesKept)) return;
    kept.delete(key);
    total -= names.index.size;
  }
}

async function readNames(
  { waves, people }: TenantRepositories,
  { wave, frozen }: Pick<Visit, "wave" | "frozen">,
): Promise<WaveNames> {
  const names = new Map((await people.list()).map(({ id, name }) => [id, name]));
  const units = new Map(frozen.units.map(({ id, name }) => [id, name]));
  const persons = (await waves.listMembers(wave.id)).map(({ personId, unitId, role }): RosterEntry => {
    const name = names.get(personId) ?? "";
    const unit = units.get(unitId) ?? null;
    return { key: personKey(personId), name, kind: "person", role, unitId, unit };
  });
  const partners = frozen.partners.map(({ partnerId, name }): RosterEntry => {
    return { key: `partner.${partnerId}`, name, kind: "partner", role: null, unitId: null, unit: null };
  });
  const compare = new Intl.Collator("nl").compare;
  const entries = [...persons, ...partners].sort((a, b) => compare(a.name, b.name));
  return {
    entries,
    byKey: new Map(entries.map((entry) => [entry.key, entry])),
    index: createNameIndex(entries),
  };
}

export function personKey(id: PersonId): string {
  return `person.${id}`;
}

/** For tests: which waves are kept ready, longest unused first. */
export function keptWaves(): readonly WaveId[] {
  return [...kept.keys()].map((key) => key.split(" ")[1] as WaveId);
}
