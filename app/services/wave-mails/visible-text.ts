const hidden = /[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Without what cannot be seen: nothing that begins another line or turns the direction of reading. */
export function oneLine(text: string): string {
  return text
    .replace(hidden, "")
    .replace(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim();
}

/** Paragraphs of a text that somebody wrote, without empty ones; single line breaks stay. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map(oneLine)
        .filter((line) => line !== "")
        .join("\n"),
    )
    .filter((paragraph) => paragraph !== "");
}
