import { type UnitNode } from "@vensterbank/core";
import { type CountedGroup, withholdGroups } from "@vensterbank/disclosure";
import { type WaveNetwork, type WaveNode } from "@vensterbank/network";

/** The sector under which small sectors are taken together. */
export const otherSector = "other";

/**
 * The network with only what may be told of groups: people of units that are large enough, and partners by sector,
 * small sectors taken together. Units and sectors are withheld as the rule of thresholds says, complement included.
 */
export function networkOfShownGroups(
  network: WaveNetwork,
  tree: readonly UnitNode[],
  threshold: number,
): WaveNetwork {
  const people = network.nodes.filter(({ kind }) => kind === "person");
  const partners = network.nodes.filter(({ kind }) => kind === "partner");
  const withheldUnits = withholdGroups(countedUnits(tree, people), threshold);
  const withheldSectors = withholdGroups(countedSectors(partners), threshold);
  const small = partners.filter(({ sector }) => withheldSectors.has(sectorId(sector)));
  const othersAreEnough = small.filter(({ responded }) => responded).length >= threshold;
  const nodes = network.nodes.flatMap((node): WaveNode[] => {
    if (node.kind === "person") return withheldUnits.has(node.unitId ?? "") ? [] : [node];
    if (!withheldSectors.has(sectorId(node.sector))) return [node];
    return othersAreEnough ? [{ ...node, sector: otherSector }] : [];
  });
  const shown = new Set(nodes.map(({ id }) => id));
  return {
    ...network,
    nodes,
    ties: network.ties.filter(({ from, to }) => shown.has(from) && shown.has(to)),
  };
}

const sectorId = (sector: string | null) => `sector ${sector ?? ""}`;

function countedUnits(tree: readonly UnitNode[], people: readonly WaveNode[]): CountedGroup[] {
  const parent = new Map<string, string | null>(tree.map(({ id, parentId }) => [id, parentId]));
  const counts = new Map(tree.map(({ id }) => [id as string, { answered: 0, invited: 0 }]));
  for (const { unitId, responded } of people)
    for (let id: string | null = unitId; id !== null; id = parent.get(id) ?? null) {
      const count = counts.get(id);
      if (count === undefined) break;
      count.invited += 1;
      count.answered += responded ? 1 : 0;
    }
  return tree.map(({ id, parentId }) => ({
    id,
    parentId,
    ...(counts.get(id) ?? { answered: 0, invited: 0 }),
  }));
}

/** Partner organisations count as one each, however many people answered for them. */
function countedSectors(partners: readonly WaveNode[]): CountedGroup[] {
  const outside = "outside";
  const count = (members: readonly WaveNode[]) => ({
    invited: members.length,
    answered: members.filter(({ responded }) => responded).length,
  });
  const sectors = [...new Set(partners.map(({ sector }) => sector))];
  return [
    { id: outside, parentId: null, ...count(partners) },
    ...sectors.map((sector) => ({
      id: sectorId(sector),
      parentId: outside,
      ...count(partners.filter((partner) => partner.sector === sector)),
    })),
  ];
}
