import { type PartnerId } from "@vensterbank/core";
import { type NewPartner, randomId, type TenantRepositories } from "@vensterbank/db";
import { comparableName } from "@vensterbank/names";
import { type StandingFor } from "../partners/partner-standing-for.server";
import { type DraftRelation } from "./draft-document.server";

/** Until a coordinator takes it into the list, nobody knows what kind of organisation a typed name is. */
const unknownSector = "unknown";

/**
 * Finds or adds the partner organisations whose names were typed. Added ones are proposals that a coordinator takes into
 * the list or merges; their ids are random, because a time in them would tell when somebody answered.
 * @param standing a name that was merged counts for the partner it was merged into
 * @returns key of the relation → partner
 */
export async function proposePartners(
  { partners }: TenantRepositories,
  { relations }: { readonly relations: readonly DraftRelation[] },
  standing: StandingFor,
): Promise<Map<string, PartnerId>> {
  const typed = relations.flatMap(({ key, name }) => (name === undefined ? [] : [{ key, name }]));
  if (typed.length === 0) return new Map();
  const known = new Map<string, PartnerId>();
  // Of equal names the one in the list goes before a proposal.
  const rows = [...(await partners.list())].sort((a, b) => Number(b.proposed) - Number(a.proposed));
  for (const { id, name } of rows) known.set(comparableName(name), standing(id));
  const added: NewPartner[] = [];
  for (const { name } of typed) {
    if (known.has(comparableName(name))) continue;
    const id = randomId<PartnerId>();
    added.push({ id, code: `voorstel-${id.slice(0, 8)}`, name, sector: unknownSector, proposed: true });
    known.set(comparableName(name), id);
  }
  await partners.insertMany(added);
  return new Map(
    typed.flatMap(({ key, name }) => {
      const id = known.get(comparableName(name));
      return id === undefined ? [] : [[key, id] as const];
    }),
  );
}
