import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

interface Open {
  readonly path: string;
  readonly closes: number;
}

const joined = (...parts: readonly string[]) => `/${parts.filter((part) => part !== "").join("/")}`;

/**
 * The patterns of all routes that stand in `app/routes.ts`, read as text: end-to-end tests know the product from
 * outside. `route` and `prefix` add to the address of what stands between their brackets, `layout` does not.
 */
export function sitePatterns(source = readFileSync(join(root, "app/routes.ts"), "utf8")): readonly string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const token = /\b(route|index|layout|prefix)\(\s*"([^"]*)"|([[\]])/g;
  const found = new Set<string>();
  const open: Open[] = [];
  let pending = "";
  let depth = 0;
  for (const [, call, first, bracket] of code.slice(code.indexOf("export default")).matchAll(token)) {
    const here = open.map(({ path }) => path);
    if (bracket === "[") {
      open.push({ path: pending, closes: depth++ });
      pending = "";
    } else if (bracket === "]") {
      depth--;
      if (open.at(-1)?.closes === depth) open.pop();
    } else {
      pending = call === "route" || call === "prefix" ? first : "";
      if (call === "route") found.add(joined(...here, first));
      if (call === "index") found.add(joined(...here));
    }
  }
  return [...found].sort();
}
