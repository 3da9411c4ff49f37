type Settings = Readonly<Record<string, string | undefined>>;

/**
 * The environment of a start: with a demo unless DEMO refuses it. A production start, said so by whoever runs it, never
 * gets one.
 */
export function startSettings(source: Settings): Settings {
  const demo = source.NODE_ENV !== "production" && !["0", "false"].includes(source.DEMO ?? "");
  return { ...source, DEMO: demo ? "1" : "0" };
}
