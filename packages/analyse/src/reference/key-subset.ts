type Json = Readonly<Record<string, unknown>>;

/** A document with nothing but what stands under some keys, wherever they are; null when there is none. */
export function keySubset(document: unknown, keys: readonly string[]): Json | null {
  if (!isJson(document)) return null;
  const kept = Object.entries(document).flatMap(([key, value]) => {
    const part = keys.includes(key) ? value : keySubset(value, keys);
    return keys.includes(key) || part !== null ? [[key, part] as const] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
