import { arcsOf, type CompressedRows, compressedRows } from "../graph/compressed-rows";
import { cutStructure } from "../measures/cut-structure";
import { type WaveNode } from "../wave-network";

/** A figure before and after the new ties; null where it is not defined. */
export interface BeforeAfter {
  readonly before: number | null;
  readonly after: number | null;
}

/** What else changes when ties are added; not what they are chosen for. */
export interface SideEffects {
  /** Nodes whose leaving splits what they hold together. */
  readonly cutPoints: BeforeAfter;
  /** E-I index over pairs in contact: of people inside by unit, and of everybody by inside or outside; −1..1. */
  readonly eiUnit: BeforeAfter;
  readonly eiBorder: BeforeAfter;
}

/** @param contacts symmetric, by either report @param ties new pairs, by node number */
export function sideEffects(
  contacts: CompressedRows,
  nodes: readonly WaveNode[],
  ties: readonly { readonly i: number; readonly j: number }[],
): SideEffects {
  const added = compressedRows(contacts.n, [
    ...arcsOf(contacts),
    ...ties.flatMap(({ i, j }) => [
      { from: i, to: j, weight: 1 },
      { from: j, to: i, weight: 1 },
    ]),
  ]);
  const compare = (figure: (rows: CompressedRows) => number | null): BeforeAfter => ({
    before: figure(contacts),
    after: figure(added),
  });
  const units = nodes.map(({ kind, unitId }) => (kind === "person" ? (unitId ?? "") : null));
  const sides = nodes.map(({ kind }) => kind);
  return {
    cutPoints: compare((rows) => cutStructure(rows).cutPoints.length),
    eiUnit: compare((rows) => pairIndex(rows, units)),
    eiBorder: compare((rows) => pairIndex(rows, sides)),
  };
}

/** (E − I) / (E + I) over pairs of which both ends have a label; null without any (Krackhardt & Stern 1988). */
function pairIndex(rows: CompressedRows, labels: readonly (string | null)[]): number | null {
  let within = 0;
  let across = 0;
  for (const { from, to } of arcsOf(rows)) {
    if (from > to || labels[from] === null || labels[to] === null) continue;
    if (labels[from] === labels[to]) within++;
    else across++;
  }
  return within + across === 0 ? null : (across - within) / (across + within);
}
