import sax from "sax";

/** Why a part of a workbook is not given to the reader. */
export type PartFault = "xml-with-doctype" | "unreadable-sheet" | "unpacks-too-large";

class Refused extends Error {
  constructor(readonly fault: PartFault) {
    super(fault);
  }
}

const deepest = 200;

/**
 * How many cells the reader of workbooks would make of an XML part: it fills all rows and columns up to the outermost
 * cell that is named, so that one cell in the last corner of a sheet would take all memory there is. No workbook has a
 * document type or elements hundreds deep.
 * @param most cells
 * @returns a fault instead when there are more, or when it is no well-formed XML
 */
export function measurePart(content: Uint8Array, most: number): number | PartFault {
  // Strict entities: those of XML, not those of HTML.
  const options = { trim: false, strictEntities: true };
  const parser = sax.parser(true, options);
  const size = { rows: 0, columns: 0, inRow: 0, depth: 0 };
  const refuse = (fault: PartFault): never => {
    throw new Refused(fault);
  };
  let tag = "";
  parser.ondoctype = () => refuse("xml-with-doctype");
  parser.onsgmldeclaration = () => refuse("xml-with-doctype");
  parser.onerror = () => refuse("unreadable-sheet");
  parser.onopentagstart = ({ name }) => {
    tag = local(name);
    if (++size.depth > deepest) refuse("unreadable-sheet");
    if (tag === "row") [size.rows, size.inRow] = [size.rows + 1, 0];
    if (tag === "c") size.columns = Math.max(size.columns, ++size.inRow);
  };
  parser.onattribute = ({ name, value }) => {
    if (local(name) === "r" && (tag === "row" || tag === "c")) grow(size, value);
  };
  parser.onopentag = () => {
    if (size.rows * size.columns > most || size.rows > most) refuse("unpacks-too-large");
  };
  parser.onclosetag = () => void size.depth--;
  try {
    const text = new TextDecoder().decode(content);
    const step = 64 * 1024;
    for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
    parser.close();
    return size.rows * size.columns;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.fault;
  }
}

/** By the address of a row (`7`) or a cell (`AB7`). */
function grow(size: { rows: number; columns: number; inRow: number }, address: string): void {
  const found = /^([A-Za-z]*)(\d+)$/.exec(address);
  if (!found) return;
  const column = [...found[1].toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  size.rows = Math.max(size.rows, Number(found[2]));
  size.inRow = Math.max(size.inRow, column);
  size.columns = Math.max(size.columns, column);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
