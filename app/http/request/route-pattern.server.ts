import { paths } from "../../paths";

/** Words that addresses of the product are made of, besides their parameters. */
const words = new Set(
  Object.values(paths).flatMap((build) => {
    const [path] = (build as (...parameters: string[]) => string)("~", "~", "~").split("?");
    return path.split("/").filter((segment) => segment !== "~");
  }),
);

/**
 * The pattern that a path was matched by, with parameters by name: a personal link's secret never reaches the log.
 * Of a segment that is neither a known parameter nor a word of ours nothing is told: Remix forgets the parameters of an
 * address that it answers with 405. An address that no route knows is "*", because anything may stand in it.
 */
export function routePattern(pathname: string, params: Readonly<Record<string, string | undefined>>): string {
  if (params["*"] !== undefined) return "*";
  const names = new Map(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined ? [] : [[value, `:${name}`] as const],
    ),
  );
  const segments = pathname.replace(/\.data$/, "").split("/");
  return segments
    .map((segment) => names.get(decoded(segment)) ?? (words.has(segment) ? segment : ":other"))
    .join("/");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
