import { type Peer, type Row, type SizeFigures } from "./bench-size";

const peers: readonly Peer[] = ["two threads", "graphology", "networkanalysis-ts", "igraph"];

/** Markdown: a row per measure and size. */
export function figuresTable(figures: readonly SizeFigures[]): string {
  const head = ["nodes / ties", "what", "ours", ...peers, "values"];
  const lines = figures.flatMap(({ n, ties, rows }) =>
    rows.map((row) => [
      `${grouped(n)} / ${grouped(ties)}`,
      row.what,
      seconds(row.ours),
      ...besides(row),
      row.agreement,
    ]),
  );
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function besides({ ours, peers: times }: Row): string[] {
  return peers.map((peer) => {
    const time = times[peer];
    return time === undefined
      ? ""
      : `${seconds(time)} (${(time / ours).toFixed(time / ours < 0.095 ? 2 : 1)}×)`;
  });
}

function seconds(value: number): string {
  return value.toFixed(value < 0.1 ? 4 : value < 10 ? 3 : 1);
}

function grouped(value: number): string {
  return value.toLocaleString("en");
}
