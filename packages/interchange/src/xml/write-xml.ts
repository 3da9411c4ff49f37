import { escapeCharacters, notInXml, unescapeCharacters } from "../text/control-characters";

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Text for between tags or for an attribute; what XML cannot hold is written as `_xHHHH_`. */
export function xmlText(text: string): string {
  return escapeCharacters(text, notInXml).replace(/[&<>"\t\n\r]/g, (character) => references[character]);
}

/** The text that `xmlText` wrote, after the parser undid its references. */
export function fromXml(text: string): string {
  return unescapeCharacters(text, notInXml);
}

/** ` name="value"` of each that is not null. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? "" : ` ${name}="${xmlText(String(value))}"`))
    .join("");
}
