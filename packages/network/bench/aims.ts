import { type Row, type SizeFigures } from "./bench-size";

/** What was aimed at, and whether this run reached it, at every size. */
export function judgeAims(figures: readonly SizeFigures[]): string {
  const measure = (start: string) =>
    figures.map(({ rows }) => rows.filter(({ what }) => what.startsWith(start))).flat();
  const paths = measure("betweenness");
  const compared = (rows: readonly Row[], ratio: (row: Row) => number | null) =>
    rows.flatMap((row) => ratio(row) ?? []).filter(Number.isFinite);
  const over = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? null : a / b;
  const lines = [
    judge(
      "betweenness at least twice as fast as graphology on one thread",
      compared(paths, ({ ours, peers }) => over(peers.graphology, ours)),
      (ratio) => ratio >= 2,
      (ratios) => `${Math.min(...ratios).toFixed(1)} times at least`,
    ),
    judge(
      "betweenness faster than igraph with two threads",
      compared(paths, ({ peers }) => over(peers.igraph, peers["two threads"])),
      (ratio) => ratio > 1,
      (ratios) => `${Math.min(...ratios).toFixed(1)} times at least`,
    ),
    judge(
      "constraint within three times igraph",
      compared(measure("constraint"), ({ ours, peers }) => over(ours, peers.igraph)),
      (ratio) => ratio <= 3,
      (ratios) => `${Math.max(...ratios).toFixed(1)} times at most`,
    ),
    judge(
      "100 Leiden restarts at 300 nodes within two seconds",
      compared(
        figures
          .filter(({ n }) => n === 300)
          .flatMap(({ rows }) => rows.filter(({ what }) => what.startsWith("Leiden"))),
        ({ ours }) => ours,
      ),
      (time) => time <= 2,
      (times) => `${Math.max(...times).toFixed(2)} s at most`,
    ),
    judge(
      "modularity never below networkanalysis-ts − 0.001",
      figures.map(({ modularityLead }) => modularityLead),
      (lead) => lead >= -0.001,
      (leads) => `lowest difference ${Math.min(...leads).toFixed(4)}`,
    ),
  ];
  return lines.join("\n");
}

function judge(
  aim: string,
  values: readonly number[],
  reached: (value: number) => boolean,
  said: (values: readonly number[]) => string,
): string {
  if (values.length === 0) return `- not compared: ${aim}`;
  return `- ${values.every(reached) ? "reached" : "not reached"}: ${aim} (${said(values)})`;
}
