import { type NetworkDocument, type NetworkRelation } from "./network-document";

/** What a document says of itself beside nodes and ties, for formats with room for one text about the whole. */
export type DocumentHeading = Pick<NetworkDocument, "waves" | "relations">;

/** JSON: waves, oldest first, and relations. */
export function writeHeading({ waves, relations }: DocumentHeading): string {
  return JSON.stringify({
    waves,
    relations: relations.map(({ name, directed, waves: asked }) => ({ name, directed, waves: asked })),
  });
}

/** Null when the text says something else. */
export function readHeading(text: string): DocumentHeading | null {
  if (!text.trim().startsWith("{")) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof parsed !== "object" || parsed === null || !("waves" in parsed) || !("relations" in parsed))
    return null;
  const { waves, relations } = parsed;
  if (!Array.isArray(waves) || !Array.isArray(relations)) return null;
  const names = waves.filter((wave): wave is string => typeof wave === "string");
  const known = relations.filter(isRelation);
  if (names.length === 0 || names.length < waves.length || known.length === 0) return null;
  return { waves: names, relations: known };
}

function isRelation(value: unknown): value is NetworkRelation {
  if (typeof value !== "object" || value === null || !("name" in value) || !("directed" in value))
    return false;
  if (
    "waves" in value &&
    !(Array.isArray(value.waves) && value.waves.every((wave) => typeof wave === "string"))
  )
    return false;
  return typeof value.name === "string" && typeof value.directed === "boolean";
}
