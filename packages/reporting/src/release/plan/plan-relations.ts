import { decideReleases } from "@vensterbank/disclosure";
import { joinSmallSectors, type RelationGroup, relationGroups, type WaveNetwork } from "@vensterbank/network";
import { type PlannedRelease } from "./logged-release";

/** Names of what a map of groups tells, in the log of releases. */
export const relationFigures = {
  /** What the people of a group said about others. */
  told: "relations told",
  /** What others said about the people of a group. */
  named: "relations named",
} as const;

/**
 * Decides of which units and sectors relations may be counted. The reports of a group are a sum over who answered in it, and
 * the reports about a group a sum over who is in it; those of the whole are known from the measures of the whole. So
 * both are asked of the gate, inside and outside apart: no set of fewer people than the threshold may follow, as the group
 * itself or by subtraction. Numbers of relations have no scale that an interval could be a share of, so sets are protected
 * exactly only.
 * @returns one entry per figure and group; small sectors are taken together first
 */
export async function planRelations(network: WaveNetwork, threshold: number): Promise<PlannedRelease[]> {
  const groups = relationGroups(joinSmallSectors(network, threshold));
  const sides = [
    groups.filter(({ kind }) => kind === "unit"),
    groups.filter(({ kind }) => kind === "sector"),
  ];
  const planned: PlannedRelease[] = [];
  for (const side of sides) {
    planned.push(...(await decide(relationFigures.told, side, threshold, ({ answered }) => answered)));
    planned.push(...(await decide(relationFigures.named, side, threshold, ({ present }) => present)));
  }
  return planned;
}

async function decide(
  figure: string,
  groups: readonly RelationGroup[],
  threshold: number,
  people: (group: RelationGroup) => number,
): Promise<PlannedRelease[]> {
  if (groups.length === 0) return [];
  const whole = {
    id: "whole",
    atoms: groups.map((_, atom) => atom),
    invited: groups.reduce((sum, { present }) => sum + present, 0),
    priority: 1,
  };
  const verdicts = await decideReleases(
    { atoms: groups.map((group) => ({ id: group.id, n: people(group) })), scale: [0, 1], sums: {} },
    [],
    [whole, ...groups.map(({ id, present }, atom) => ({ id, atoms: [atom], invited: present, priority: 0 }))],
    { threshold },
  );
  return groups.map(({ id }): PlannedRelease => {
    const verdict = verdicts.get(id);
    if (!verdict) throw new Error("The gate left a group undecided");
    const reason = verdict.shown ? null : verdict.reason;
    return { figure, groupKey: relationGroupKey(id), shown: verdict.shown, reason, occasion: "closing" };
  });
}

/** Names of sectors are free text; keys of the log have no spaces. */
const relationGroupKey = (id: string) => encodeURIComponent(id);
