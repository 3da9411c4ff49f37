import { escapeCharacters } from "../text/control-characters";

/**
 * Written as `_xHHHH_`, as Excel does: no XML may hold most control characters, XML turns a carriage return into a
 * newline, and the writer leaves out the other control characters and code points that are no characters.
 */
const unsafe = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu;

/** Text of a cell as a workbook holds it; programs that read workbooks undo it. */
export function writtenCellText(text: string): string {
  const safe = escapeCharacters(text, unsafe);
  // The writer keeps texts in a plain object, and takes "constructor" for one that it has already.
  return safe in Object.prototype ? escapeCharacters(safe, /^./g) : safe;
}
