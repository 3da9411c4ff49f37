import { describe, expect, it } from "vitest";
import { kindOf, type RouteKind } from "./http/route/guarded-handler.server";
import { isForResource } from "./http/route/resource-route.server";
import { paths } from "./paths";
import siteMap from "./routes";
import { tenantSections } from "./routes/tenant/tenant-navigation";

interface Entry {
  readonly file: string;
  readonly path?: string;
  readonly index?: boolean;
  readonly children?: readonly Entry[];
}

const map: readonly Entry[] = await siteMap;
const modules = import.meta.glob<Record<string, unknown>>("./routes/**/*.tsx");

/** Every route of the site map with its whole pattern. */
function flat(entries: readonly Entry[], above = ""): { file: string; pattern: string; page: boolean }[] {
  return entries.flatMap(({ file, path, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`;
    return [
      { file, pattern: pattern === "" ? "/" : pattern, page: children.length === 0 },
      ...flat(children, pattern),
    ];
  });
}

const routes = flat(map);

/** Who may come through which kind of address. */
function kindsAt(pattern: string): readonly RouteKind[] {
  if (pattern.startsWith("/t/:tenant")) return ["member"];
  if (pattern.startsWith("/r/:token")) return ["respondent"];
  if (pattern.startsWith("/operator")) return ["operator"];
  if (pattern.startsWith("/account")) return ["account"];
  return ["public"];
}

describe("the site map", () => {
  it.each(routes)("$pattern ($file) is guarded by the wrapper of its kind", async ({ file, pattern }) => {
    const module = await modules[`./${file}`]();
    for (const name of ["loader", "action"]) {
      if (module[name] === undefined) continue;
      expect(kindsAt(pattern), name).toContain(kindOf(module[name]));
      expect(isForResource(module[name]), `${name} of a route without a page`).toBe(!("default" in module));
    }
    expect(module.clientLoader ?? module.clientAction, "handlers in the browser").toBeUndefined();
  });

  it("sees an unguarded loader", () => {
    expect(kindOf(async () => null)).toBeUndefined();
    expect(kindOf(undefined)).toBeUndefined();
  });
});

/** An address of `paths.ts` with its parameters by name, without its question. */
function patternOf(build: (...args: string[]) => string): string {
  const names = ["~1", "~2", "~3"];
  const [path] = build(...names).split("?");
  return path
    .split("/")
    .map((segment) => (names.includes(segment) ? ":" : segment))
    .join("/");
}

describe("paths", () => {
  const built = new Set(
    Object.values(paths).map((build) => patternOf(build as (...args: string[]) => string)),
  );

  it.each(routes.filter(({ page, pattern }) => page && pattern !== "/*"))(
    "builds $pattern",
    ({ pattern }) => {
      expect([...built]).toContain(pattern.replaceAll(/:\w+/g, ":"));
    },
  );
});

describe("sections of a tenant", () => {
  const patterns = routes.map(({ pattern }) => pattern);

  it.each(tenantSections)("$label leads to a route", ({ to }) => {
    expect(patterns).toContain(to("x").replace("/t/x", "/t/:tenant"));
  });
});
