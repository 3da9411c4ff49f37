import { escapeCharacters } from "../text/control-characters";

/**
 * Excel writes these as `_xHHHH_`: no XML may hold the first, XML turns a carriage return into a newline, and the
 * writer leaves out code points that are no characters.
 */
const unsafe = /(?![\t\n\u007F-\u009F])\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

/** Text of a cell as a workbook holds it; programs that read workbooks undo it. */
export function writtenCellText(text: string): string {
  const safe = escapeCharacters(text, unsafe);
  // The writer keeps texts in a plain object, and takes "constructor" for one that it has already.
  return safe in Object.prototype ? escapeCharacters(safe, /^./g) : safe;
}
