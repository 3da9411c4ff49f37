import { type AlluvialInput, type Label } from "@vensterbank/charts";
import { message, type NameLevel, type TieLevel } from "@vensterbank/core";
import { type NetworkResult } from "@vensterbank/network";

/** Who went from which coalition to which, as an alluvial picture wants it. */
export interface CoalitionStreams {
  readonly input: AlluvialInput;
  /** Streams of fewer than the threshold are left out where only groups may be shown. */
  readonly leftOut: boolean;
}

interface StreamSource {
  readonly waves: readonly { readonly title: string; readonly result: NetworkResult }[];
  readonly level: TieLevel | "combined";
  readonly view: NameLevel;
  readonly threshold: number;
  readonly labels: readonly Label[];
}

/** Null unless at least two waves have coalitions that can be told from chance. */
export function coalitionStreams({
  waves,
  level,
  view,
  threshold,
  labels,
}: StreamSource): CoalitionStreams | null {
  const fewest = view === "groups" ? threshold : 1;
  const columns = waves.map(({ title, result }) => ({
    title,
    list: (result.scopes[level]?.coalitions.list ?? []).filter(({ members }) => members.length >= fewest),
  }));
  if (columns.filter(({ list }) => list.length > 0).length < 2) return null;
  const flows = columns.slice(1).flatMap(({ list }, i) =>
    columns[i].list.flatMap((from) =>
      list.map((to) => {
        const before = new Set(from.members);
        return {
          from: blockId(i, from.number),
          to: blockId(i + 1, to.number),
          people: to.members.filter((id) => before.has(id)).length,
        };
      }),
    ),
  );
  return {
    input: {
      waves: columns.map(({ title, list }, i) => ({
        label: title,
        blocks: [...list]
          .sort((a, b) => a.number - b.number)
          .map(({ number, members }) => ({
            id: blockId(i, number),
            label: labels[number - 1] ?? message("coalitions.name", { number }),
            hue: number - 1,
            people: members.length,
          })),
      })),
      flows: flows.filter(({ people }) => people >= fewest),
    },
    leftOut: flows.some(({ people }) => people > 0 && people < fewest),
  };
}

const blockId = (wave: number, number: number) => `${wave} ${number}`;
