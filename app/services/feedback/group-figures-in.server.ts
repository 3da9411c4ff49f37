/** What in plain text looks like a figure of a group: a share, a count of people, a score. */
const patterns = [
  /\b\d+(?:[.,]\d+)?\s?(?:%|procent\b|percent\b|per cent\b)/giu,
  /\b\d+\s+(?:van de|van|uit|op de|op|of the|of|out of|in)\s+\d+\b/giu,
  /\b\d+(?:[.,]\d+)?\s+(?:punt(?:en)?|points?|mensen|people|managers?|professionals?|collega’?'?s|colleagues|antwoorden|answers|partners?)\b/giu,
  /\b[1-5][.,]\d+\b/gu,
  /\b(?:de helft|een kwart|een derde|driekwart|half of|a quarter|a third|three quarters)\b/giu,
];

/** The places in own words that somebody should look at twice, at most `most` of them; each once. */
export function groupFiguresIn(texts: readonly string[], most = 5): string[] {
  const found = texts.flatMap((text) => patterns.flatMap((pattern) => text.match(pattern) ?? []));
  return [...new Set(found.map((one) => one.trim()))].slice(0, most);
}
