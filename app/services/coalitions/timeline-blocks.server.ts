import {
  type CoalitionTimelineInput,
  type Label,
  type TimelineBlock,
  type TimelineFlow,
} from "@vensterbank/charts";
import { message, type NameLevel, type TieLevel } from "@vensterbank/core";
import { type NetworkResult } from "@vensterbank/network";

/** Who was in which coalition at each wave, and who went where. */
export interface TimelineBlocks {
  /** Per wave, in order. */
  readonly blocks: readonly (readonly TimelineBlock[])[];
  readonly flows: CoalitionTimelineInput["flows"];
  /** Where only groups may be shown: some blocks or streams are below the threshold and left out. */
  readonly leftOut: boolean;
  /** Waves in which coalitions can be told from chance. */
  readonly told: number;
}

interface BlocksSource {
  readonly waves: readonly { readonly id: string; readonly result: NetworkResult }[];
  readonly level: TieLevel | "combined";
  readonly view: NameLevel;
  readonly threshold: number;
  /** By number. */
  readonly labels: readonly Label[];
}

interface Group {
  readonly block: TimelineBlock;
  readonly members: ReadonlySet<string>;
}

/**
 * Everybody of a wave stands in exactly one block: a coalition, or the one of those who are in none (all of them where no
 * coalitions can be told). So what flows out of a block, with those who left, is the block, as long as nothing is left out.
 */
export function timelineBlocks({ waves, level, view, threshold, labels }: BlocksSource): TimelineBlocks {
  const fewest = view === "groups" ? threshold : 1;
  const everyone = waves.map(({ result }) => new Set(result.scopes.combined.nodes.map(({ id }) => id)));
  const all = waves.map(({ id, result }, i) => groupsOf(id, result, everyone[i], level, labels));
  const groups = all.map((list) => list.filter(({ members }) => members.size >= fewest));
  const counted = groups
    .slice(1)
    .flatMap((list, i) => flowsBetween(groups[i], list, everyone[i], everyone[i + 1]));
  const flows = counted.filter(({ people }) => people > 0);
  return {
    blocks: groups.map((list) => list.map(({ block }) => block)),
    flows: flows.filter(({ people }) => people >= fewest),
    leftOut:
      flows.some(({ people }) => people < fewest) || all.some((list, i) => list.length > groups[i].length),
    told: waves.filter(({ result }) => result.scopes[level]?.coalitions.verdict === "detectable").length,
  };
}

function groupsOf(
  waveId: string,
  result: NetworkResult,
  everyone: ReadonlySet<string>,
  level: TieLevel | "combined",
  labels: readonly Label[],
): Group[] {
  const found = result.scopes[level]?.coalitions;
  const list = found?.verdict === "detectable" ? found.list : [];
  const groups = [...list]
    .sort((a, b) => a.number - b.number)
    .map(({ number, members }): Group => {
      const label = labels[number - 1] ?? message("coalitions.name", { number });
      const block = { id: `${waveId} ${number}`, label, short: String(number), hue: number - 1 };
      return { block: { ...block, people: members.length }, members: new Set(members) };
    });
  const within = new Set(groups.flatMap(({ members }) => [...members]));
  const others = new Set([...everyone].filter((id) => !within.has(id)));
  if (others.size === 0) return groups;
  const label = message(
    list.length > 0
      ? "coalitions.timeline.none"
      : found?.verdict === "none"
        ? "coalitions.timeline.chance"
        : "coalitions.timeline.untested",
  );
  const block = { id: `${waveId} none`, label, short: "–", hue: null, people: others.size };
  return [...groups, { block, members: others }];
}

function flowsBetween(
  before: readonly Group[],
  after: readonly Group[],
  was: ReadonlySet<string>,
  is: ReadonlySet<string>,
): TimelineFlow[] {
  const count = (members: ReadonlySet<string>, test: (id: string) => boolean) =>
    [...members].filter(test).length;
  return [
    ...before.flatMap((from) =>
      after.map((to) => ({
        from: from.block.id,
        to: to.block.id,
        people: count(from.members, (id) => to.members.has(id)),
      })),
    ),
    ...before.map(({ block, members }) => ({
      from: block.id,
      to: null,
      people: count(members, (id) => !is.has(id)),
    })),
    ...after.map(({ block, members }) => ({
      from: null,
      to: block.id,
      people: count(members, (id) => !was.has(id)),
    })),
  ];
}
