import { type Label } from "@vensterbank/charts";
import { type RespondentRole, respondentRoles } from "@vensterbank/core";
import { type BlockDensity, type Measure } from "@vensterbank/network";
import { sectorLabel } from "../people-map.server";
import { blocksShown } from "./blocks-shown.server";
import { tellableRoles } from "./group-facts.server";
import { type MeasureContext } from "./measure-line.server";

/** Densities between groups, as far as the reader may see them. */
export interface BlockSection {
  readonly roles: readonly BlockDensity[];
  readonly sectors: readonly SectorBlocks[];
  readonly homophily: readonly RoleHomophily[];
}

export interface SectorBlocks {
  readonly sector: string;
  readonly label: Label;
  /** As named from inside, and by the partners. */
  readonly outwards: BlockDensity | null;
  readonly inwards: BlockDensity | null;
}

export interface RoleHomophily {
  readonly role: RespondentRole;
  readonly coleman: Measure;
}

/** @param released groups of which something may be told; null where people themselves are shown */
export function blockSection(
  context: MeasureContext,
  released: ReadonlySet<string> | null,
): BlockSection | null {
  const { blocks, whole } = context.scope;
  const told = tellableRoles(context);
  const section: BlockSection = {
    roles: blocksShown(blocks.roles, released),
    sectors: bySector(blocksShown(blocks.sectors, released)),
    homophily: whole.homophilyRole.groups.flatMap(({ group, coleman }) => {
      const role = respondentRoles.find((one) => one === group);
      return role === undefined || !told.has(role) ? [] : [{ role, coleman }];
    }),
  };
  const empty = [section.roles, section.sectors, section.homophily].every((list) => list.length === 0);
  return empty ? null : section;
}

function bySector(blocks: readonly BlockDensity[]): SectorBlocks[] {
  const inside = "inside";
  const sectors = new Set(blocks.map(({ from, to }) => (from === inside ? to : from)));
  const find = (from: string, to: string) =>
    blocks.find((block) => block.from === from && block.to === to) ?? null;
  return [...sectors].map((sector) => ({
    sector,
    label: sectorLabel(sector),
    outwards: find(inside, sector),
    inwards: find(sector, inside),
  }));
}
