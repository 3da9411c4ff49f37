import sax from "sax";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkFile } from "../reading/network-reading";

/** An element as it opens; names without their namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Line, from 1. */
  readonly row: number;
}

export interface XmlHandlers {
  readonly open: (element: XmlElement) => void;
  /** @param text what stood directly in it, without that of elements inside */
  readonly close: (name: string, text: string) => void;
}

class Refused extends Error {
  constructor(readonly code: "xml-with-doctype" | "unreadable-xml") {
    super(code);
  }
}

/**
 * Reads an XML file element by element. A document type declaration is refused before anything in it is looked at:
 * no network format needs one, and entities that grow can only stand there. Only the five entities of XML itself and
 * references to characters are known. False when it was refused, which is then in the log.
 */
export function readXml(
  { name: file, bytes }: NetworkFile,
  { open, close }: XmlHandlers,
  log: ProblemLog,
): boolean {
  // Strict entities: those of XML, not those of HTML.
  const options = { position: true, trim: false, normalize: false, strictEntities: true };
  const parser = sax.parser(true, options);
  const texts: string[] = [];
  const refuse = (code: Refused["code"]): never => {
    throw new Refused(code);
  };
  parser.ondoctype = () => refuse("xml-with-doctype");
  parser.onsgmldeclaration = () => refuse("xml-with-doctype");
  parser.onerror = () => refuse("unreadable-xml");
  parser.onopentag = ({ name, attributes }) => {
    texts.push("");
    const plain = Object.entries(attributes).map(([key, value]): [string, string] => [
      local(key),
      typeof value === "string" ? value : value.value,
    ]);
    open({ name: local(name), attributes: new Map(plain), row: parser.line + 1 });
  };
  const add = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = (name) => close(local(name), texts.pop() ?? "");
  try {
    const text = xmlText(bytes);
    if (text.trim() === "") {
      log.problem("file-empty", file);
      return false;
    }
    if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, text.search(/<[A-Za-z]/) + 1 || undefined)))
      refuse("xml-with-doctype");
    const step = 64 * 1024;
    for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
    parser.close();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    log.problem(error.code, file, { row: error.code === "xml-with-doctype" ? null : parser.line + 1 });
    return false;
  }
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** By its mark or its declaration; UTF-8 when neither says. */
function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1] ?? "utf-8";
  const known = /^(iso-8859-1|latin-?1|windows-1252|us-ascii)$/i.test(named) ? "windows-1252" : "utf-8";
  return new TextDecoder(known).decode(bytes);
}
