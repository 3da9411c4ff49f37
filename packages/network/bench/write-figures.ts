import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const page = fileURLToPath(new URL("../../../docs/network-speed.md", import.meta.url));
const start = "<!-- figures of one run -->";
const end = "<!-- end of the figures -->";

/** Puts the figures of this run in the place of those of the last one. @throws Error when the page has no such place */
export function writeFigures(figures: string): void {
  const text = readFileSync(page, "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/network-speed.md has no place for figures");
  writeFileSync(page, `${text.slice(0, from + start.length)}\n\n${figures}\n\n${text.slice(to)}`);
}
