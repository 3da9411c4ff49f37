import { measured, type WithheldReason, withheld } from "../measure";
import { type Block, blockDensities } from "../measures/block-density";
import { type BlockDensity, type Coverage, type ScopeBlocks } from "../network-result";
import { veryLarge } from "../very-large";
import { type GroupMeasures } from "./group-measures";
import { insideOf, type ScopeGraph } from "./scope-graph";

const insideName = "inside";

/**
 * Densities between roles, between units, and between the inside and each sector.
 * @param roleByChance what chance gives between two roles inside
 */
export function blockMeasures(
  scope: ScopeGraph,
  { blocksWithheld }: Coverage,
  roleByChance: GroupMeasures["densityByChance"],
): ScopeBlocks {
  const inside = insideOf(scope);
  const partnersSilent = scope.nodes.every((node) => node.kind === "person" || !node.responded);
  const shown = (block: Block, fromPartners: boolean): BlockDensity => {
    const reason: WithheldReason =
      fromPartners && partnersSilent ? "partners-did-not-answer" : "no-observed-pairs";
    const value =
      blocksWithheld !== null
        ? withheld(blocksWithheld)
        : block.density === null
          ? withheld(reason)
          : measured(block.density);
    return {
      from: block.from,
      to: block.to,
      ties: block.ties,
      observedPairs: block.possible,
      density: value,
    };
  };
  const roles = blockDensities(
    scope.graph,
    scope.nodes.map((node) => node.role),
  );
  const units = blockDensities(
    inside.graph,
    inside.nodes.map((node) => node.unitId),
  );
  const sectors = blockDensities(
    scope.graph,
    scope.nodes.map((node) => (node.kind === "person" ? insideName : node.sector)),
  );
  // Hundreds of units have tens of thousands of pairs, most of them without a tie.
  const only = inside.nodes.length > veryLarge;
  return {
    roles: roles.map((block) => {
      const measured = shown(block, block.from === "partner");
      const comparison = measured.density.value === null ? null : roleByChance(block.from, block.to);
      return { ...measured, density: { ...measured.density, comparison } };
    }),
    units: units.filter(({ ties }) => !only || ties > 0).map((block) => shown(block, false)),
    ...(only && { unitPairs: "with-ties" as const }),
    sectors: sectors
      .filter(({ from, to }) => (from === insideName) !== (to === insideName))
      .map((block) => shown(block, block.to === insideName)),
  };
}
