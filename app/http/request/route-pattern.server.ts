/**
 * The pattern that a path was matched by, with parameters by name: a personal link's secret never reaches the log.
 * An address that no route knows is "*", because anything may stand in it.
 */
export function routePattern(pathname: string, params: Readonly<Record<string, string | undefined>>): string {
  if (params["*"] !== undefined) return "*";
  const names = new Map(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined ? [] : [[value, `:${name}`] as const],
    ),
  );
  const segments = pathname.replace(/\.data$/, "").split("/");
  return segments.map((segment) => names.get(decoded(segment)) ?? segment).join("/");
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
