/** Letters that are one letter with a mark in print, and that Unicode does not take apart. */
const undivided: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/**
 * Without case, accents and punctuation: how names are compared. Words are parted by one space.
 * @returns "" for a text without letters and digits
 */
export function comparableName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđðħıþßæœ]/g, (letter) => undivided[letter])
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
