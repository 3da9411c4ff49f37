import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tenantRows } from "../e2e/access/matrix";
import { intentsIn } from "./http/route/intents-in.fixture";
import siteMap from "./routes";

interface Entry {
  readonly file: string;
  readonly path?: string;
  readonly children?: readonly Entry[];
}

const map: readonly Entry[] = await siteMap;
const ofTenant = "/t/:tenant";
const flat = (entries: readonly Entry[], above = ""): { file: string; pattern: string }[] =>
  entries.flatMap(({ file, path, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`;
    return [{ file, pattern }, ...flat(children, pattern)];
  });

const textOf = (file: URL) =>
  existsSync(fileURLToPath(file)) ? readFileSync(fileURLToPath(file), "utf8") : "";

/** A route, and what it imports of modules for the server, as it stands there: what judges its forms. */
function judging(file: string): string {
  const place = new URL(file, import.meta.url);
  const own = textOf(place);
  const imported = [...own.matchAll(/import \{([^}]*)\} from "(\.[^"]+\.server)"/g)].flatMap(
    ([, names, path]) => {
      const parts = textOf(new URL(`${path}.ts`, place)).split(/^(?=export )/m);
      const isNamed = (part: string) =>
        names.split(",").some((name) => new RegExp(`^export [\\w ]*\\b${name.trim()}\\b`).test(part));
      return parts.filter(isNamed);
    },
  );
  return [own, ...imported].join("\n");
}

const routes = flat(map).filter(
  ({ file, pattern }) =>
    pattern.startsWith(ofTenant) && textOf(new URL(file, import.meta.url)).includes("export const action"),
);

describe("forms that one address tells apart", () => {
  it.each(routes)("stand in the matrix, each of them: $pattern", ({ file, pattern }) => {
    const row = tenantRows.find((one) => one.pattern === pattern && one.about === undefined);
    const told = [...intentsIn(judging(file))];
    // The matrix may name more: the one that is left when it is none of the others.
    expect(told.filter((intent) => !row?.intents?.includes(intent))).toEqual([]);
  });

  it("are found however they are told apart", () => {
    const found = (code: string) => [...intentsIn(code)].sort();
    expect(found('if (form.get("intent") === "end") { }')).toEqual(["end"]);
    expect(found('const keeps = intent !== "drop";')).toEqual(["drop"]);
    expect(found('switch (asked.value.intent) { case "a": { return 1; } case "b-c": default: }')).toEqual([
      ...["a", "b-c"],
    ]);
    expect(found('z.object({ intent: z.literal("x") }), z.object({ intent: z.enum(["y", "z"]) })')).toEqual([
      ...["x", "y", "z"],
    ]);
    expect(() => found("const ways = { [String(form.get('intent'))]: 1 };")).toThrow(/another way/);
  });
});
