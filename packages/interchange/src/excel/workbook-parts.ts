import sax from "sax";
import { type WorkbookParts } from "./open-workbook";

export interface WorkbookPlan {
  /** In the order of the tabs. */
  readonly sheets: readonly {
    readonly name: string;
    readonly part: string | null;
    readonly hidden: boolean;
  }[];
  /** Days are counted from 1904, as Excel for Macintosh did, and not from 1900. */
  readonly dates1904: boolean;
}

/** Which part holds which sheet (ECMA-376 part 1, 18.2.20 and 15.2). */
export function planOfWorkbook(parts: WorkbookParts): WorkbookPlan {
  const book = [...parts.keys()].find((part) => /(^|\/)workbook\d*\.xml$/i.test(part));
  if (book === undefined) return { sheets: [], dates1904: false };
  const folder = book.slice(0, book.lastIndexOf("/") + 1);
  const targets = new Map<string, string>();
  const relations = parts.get(`${folder}_rels/${book.slice(folder.length)}.rels`);
  if (relations)
    eachElement(relations, (name, attribute) => {
      if (name !== "Relationship") return;
      const target = attribute("Target") ?? "";
      targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : folder + target);
    });
  const sheets: { name: string; part: string | null; hidden: boolean }[] = [];
  let dates1904 = false;
  eachElement(parts.get(book) ?? new Uint8Array(), (name, attribute) => {
    if (name === "workbookPr") dates1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
    if (name !== "sheet") return;
    const part = targets.get(attribute("id") ?? "");
    sheets.push({
      name: attribute("name") ?? "",
      part: part !== undefined && /\.xml$/i.test(part) && parts.has(part) ? part : null,
      hidden: /hidden/i.test(attribute("state") ?? ""),
    });
  });
  return { sheets, dates1904 };
}

type Attribute = (name: string) => string | undefined;

/** Names without their prefix; of attributes too (`r:id`). */
function eachElement(content: Uint8Array, found: (name: string, attribute: Attribute) => void): void {
  const options = { trim: false, strictEntities: true };
  const parser = sax.parser(true, options);
  parser.onopentag = ({ name, attributes }) => {
    const plain = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes))
      plain.set(local(key), typeof value === "string" ? value : value.value);
    found(local(name), (key) => plain.get(key));
  };
  parser.write(new TextDecoder().decode(content)).close();
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
