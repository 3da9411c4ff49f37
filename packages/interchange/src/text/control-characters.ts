const codes = (character: string) =>
  Array.from(
    { length: character.length },
    (_, i) => `_x${character.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}_`,
  ).join("");

/**
 * Writes characters that a format cannot hold as `_xHHHH_` (hexadecimal, as Excel does), and an underscore that would
 * be read as the begin of one as `_x005F_`.
 * @param unsafe with the g flag; one character at a time
 */
export function escapeCharacters(text: string, unsafe: RegExp): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(unsafe, codes);
}

/** Reads them back. @param unsafe only these are: other text of this form is left alone */
export function unescapeCharacters(text: string, unsafe: RegExp): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (whole, digits: string, at: number) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    if (character === "_") return /^x[0-9A-Fa-f]{4}_/.test(text.slice(at + 7, at + 13)) ? "_" : whole;
    return character.search(unsafe) === 0 ? character : whole;
  });
}

/** What no XML 1.0 document may hold, not even as a reference. */
export const notInXml = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu;
