import { availableParallelism } from "node:os";
import { benchSize, type SizeFigures } from "./bench-size";
import { judgeAims } from "./aims";
import { figuresTable } from "./figures-table";
import { startTwoThreads } from "./threads/two-threads";
import { writeFigures } from "./write-figures";

/**
 * `pnpm --filter @vensterbank/network bench`: ours and others on the same networks in the same run. Sizes as arguments leave
 * out the others (`bench 300`); `--write` puts the figures of all sizes in docs/network-speed.md.
 */
const sizes = [
  { n: 300, ties: 3_000 },
  { n: 2_000, ties: 20_000 },
  { n: 5_000, ties: 50_000 },
] as const;
const wanted = process.argv.slice(2).map(Number).filter(Number.isInteger);
const chosen = sizes.filter(({ n }) => wanted.length === 0 || wanted.includes(n));

const threads = startTwoThreads();
const figures: SizeFigures[] = [];
for (const { n, ties } of chosen) {
  figures.push(await benchSize(n, ties, threads));
  console.log(`\n${figuresTable(figures.slice(-1))}`);
}
await threads.stop();

const judged = judgeAims(figures);
console.log(`\n${judged}\n`);
if (process.argv.includes("--write")) {
  if (chosen.length < sizes.length) throw new Error("Only a run over all sizes is written");
  const igraph = figures[0].igraphVersion;
  const machine = `Node ${process.version.slice(1)}, ${availableParallelism()} cores, ${
    igraph === null ? "python-igraph not installed" : `python-igraph ${igraph}`
  }. Seconds, best of three (of fewer above ten seconds); in brackets how many times as long as ours on one thread.`;
  writeFigures([machine, figuresTable(figures), judged].join("\n\n"));
}
