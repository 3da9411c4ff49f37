/** Measures the map in a browser and writes docs/map-speed.md: `pnpm --filter @vensterbank/e2e map-speed`. */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { startServer } from "../server";
import { fillWave } from "./fill-wave";
import { type NetworkSize } from "./large-network";
import { type MapSpeed, measureMap } from "./measure-map";

const file = resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/map-speed.md");
/** One tenant of the demo for each size; its own few people stand on the map as well. */
const sizes: readonly { readonly tenant: string; readonly size: NetworkSize }[] = [
  { tenant: "kade", size: { nodes: 1200, ties: 16_000 } },
  { tenant: "springtij", size: { nodes: 2000, ties: 20_000 } },
];

const whole = (value: number) => Math.round(value).toLocaleString("en-GB");

const rows: readonly (readonly [string, (speed: MapSpeed) => string])[] = [
  ["Page, uncompressed (kB)", ({ bytes }) => whole(bytes / 1000)],
  ["Page, as sent (kB)", ({ sent }) => whole(sent / 1000)],
  ["First picture (ms)", ({ firstPicture }) => whole(firstPicture)],
  ["Interactive (ms)", ({ interactive }) => whole(interactive)],
  ["Panning, median (frames per second)", ({ panning }) => whole(panning.median)],
  ["Panning, worst second (frames)", ({ panning }) => whole(panning.worstSecond)],
  ["Panning, longest frame (ms)", ({ panning }) => whole(panning.longest)],
  ["Zooming, median (frames per second)", ({ zooming }) => whole(zooming.median)],
  ["Zooming, worst second (frames)", ({ zooming }) => whole(zooming.worstSecond)],
  ["Zooming, longest frame (ms)", ({ zooming }) => whole(zooming.longest)],
  ["From a choice to its neighbourhood on the map (ms)", ({ focusing }) => whole(focusing)],
  ["Script heap afterwards (MB)", ({ heap }) => whole(heap)],
];

function written(version: string, measured: readonly MapSpeed[]): string {
  const [cpu] = cpus();
  const head = measured.map(({ nodes, ties }) => `${whole(nodes)} nodes, ${whole(ties)} ties`);
  return [
    "# How fast the map is",
    "",
    "Written by `pnpm --filter @vensterbank/e2e map-speed`, which brings seeded networks in through the import pages of",
    "a demo service, closes the wave, and opens its map as a consultant with the right to names.",
    "",
    `Chromium ${version}, headless, without a graphics processor: everything is drawn in software, by the same`,
    `${cpus().length} processors (${cpu.model.trim()}) that run the service and the measurement.`,
    `Load of the machine when the measurement ended: ${loadavg()[0].toFixed(1)}.`,
    "",
    `| | ${head.join(" | ")} |`,
    `| --- | ${head.map(() => "---:").join(" | ")} |`,
    ...rows.map(([label, of]) => `| ${label} | ${measured.map(of).join(" | ")} |`),
    "",
    "Panning: the mouse drags the map to and fro for five seconds, zoomed in twice. Zooming: the wheel goes in and out",
    "for five seconds; of three turns the one with the best worst second. Frames are those in which the page may draw",
    "(`requestAnimationFrame`). The second visit is measured, as on any working day.",
    "",
    "Relations are drawn on a canvas of their own. Up to 2,500 they are drawn anew at every frame; of more the drawing is",
    "moved along while the view moves, and drawn anew beside it, a part a frame, once the view rests.",
    "",
  ].join("\n");
}

const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const measured: MapSpeed[] = [];
  for (const { tenant, size } of sizes) {
    const wave = await fillWave(server, tenant, size);
    measured.push(await measureMap(browser, server, wave));
    console.log(measured[measured.length - 1]);
  }
  writeFileSync(file, written(browser.version(), measured));
} finally {
  await browser.close();
  await server.stop();
}
