import { sitePatterns } from "./site-map";

export interface Place {
  /** As in `app/routes.ts`. */
  readonly pattern: string;
  /** Parameters by name, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Few parameters before many: `people/new` is no person. */
const patterns = [...sitePatterns()]
  .filter((pattern) => pattern !== "/*")
  .sort((a, b) => a.split(":").length - b.split(":").length)
  .map((pattern) => ({
    pattern,
    names: [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name),
    shape: new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll(/:\w+/g, "([^/]+)")}$`),
  }));

/** The route that answers at a path; null where none does. */
export function patternOf(path: string): Place | null {
  for (const { pattern, names, shape } of patterns) {
    const found = shape.exec(path);
    if (!found) continue;
    const values = found.slice(1).map(decodeURIComponent);
    return { pattern, params: Object.fromEntries(names.map((name, i) => [name, values[i]])) };
  }
  return null;
}
