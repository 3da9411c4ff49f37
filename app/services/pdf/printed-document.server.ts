import { type Locale, type Clock } from "@vensterbank/core";
import PDFDocument from "pdfkit";
import { type Face, faces } from "./faces.server";

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** A4, in points. */
export const page = { width: 210 * mm, height: 297 * mm } as const;

export const languageTags: Readonly<Record<Locale, string>> = { nl: "nl-NL", en: "en-GB" };

interface Letter {
  readonly font: string;
  readonly text: string;
}

export interface TextStyle extends PDFKit.Mixins.TextOptions {
  readonly face?: Face;
  /** Points. */
  readonly size: number;
  readonly colour?: string;
}

interface PrintedDocumentOptions {
  readonly title: string;
  readonly locale: Locale;
  readonly clock: Clock;
  /** All four, points. */
  readonly margin: number;
}

/**
 * A tagged PDF (PDF/UA in structure: language, title, headings, pictures with words) in the product's own type. Everything
 * that is drawn stands in `tag` or in `artifact`.
 */
export function printedDocument({ title, locale, clock, margin }: PrintedDocumentOptions) {
  const options: PDFKit.PDFDocumentOptions = {
    size: "A4",
    margin,
    autoFirstPage: false,
    // Page numbers are written when all pages are there.
    bufferPages: true,
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: languageTags[locale],
    // Not who made it, nor on which machine.
    info: { Title: title, CreationDate: clock.now() },
  };
  // The types do not know this one.
  const pdf = new PDFDocument(Object.assign(options, { subset: "PDF/UA" }));
  const parts: Uint8Array[] = [];
  pdf.on("data", (part: Uint8Array) => parts.push(part));
  for (const face of ["regular", "bold"] as const)
    for (const script of ["latin", "extended"] as const)
      pdf.registerFont(`${face}-${script}`, faces[face][script]);
  const root = pdf.struct("Document");
  pdf.addStructure(root);

  /** Something that is read aloud, under what it is: H1, H2, P, L, Figure and so on. */
  const tag = (
    type: string,
    draw: () => void,
    options: PDFKit.Mixins.StructureElementOptions = {},
    within: PDFKit.PDFStructureElement = root,
  ): void => {
    within.add(pdf.struct(type, options, draw));
  };
  /** Lines and boxes that say nothing by themselves. */
  const artifact = (draw: () => void): void => {
    pdf.markContent("Artifact", { type: "Layout" });
    draw();
    pdf.endMarkedContent();
  };
  const letters = (text: string, face: Face): Letter[] => {
    const found: { font: string; text: string }[] = [];
    for (const one of text) {
      const code = one.codePointAt(0) ?? 0;
      // What both have, and everything up to ÿ, stands in the first; Ł, ő and ş in the second.
      const script = code < 0x100 || inLatin.has(code) ? "latin" : "extended";
      const font = `${face}-${script}`;
      const last = found.at(-1);
      if (last?.font === font) last.text += one;
      else found.push({ font, text: one });
    }
    return found;
  };
  /** Text at a place, or where the last one ended; names with letters of other alphabets keep them. */
  const write = (text: string, style: TextStyle, at?: { readonly x: number; readonly y: number }): void => {
    const { face = "regular", size, colour = "#000000", ...options } = style;
    const runs = letters(text, face);
    pdf.fontSize(size).fillColor(colour);
    runs.forEach((run, i) => {
      const continued = i < runs.length - 1;
      pdf.font(run.font);
      if (i === 0 && at) pdf.text(run.text, at.x, at.y, { ...options, continued });
      else pdf.text(run.text, { ...options, continued });
    });
  };
  /** How high a text would be, points. */
  const heightOf = (text: string, { face = "regular", size, ...options }: TextStyle): number =>
    pdf.font(`${face}-latin`).fontSize(size).heightOfString(text, options);
  const widthOf = (text: string, { face = "regular", size, ...options }: TextStyle): number =>
    pdf.font(`${face}-latin`).fontSize(size).widthOfString(text, options);
  /** One line of at most a width: a long one is set smaller, down to six tenths, and then cut off. */
  const writeLine = (
    text: string,
    { face, size, colour }: Pick<TextStyle, "face" | "size" | "colour">,
    { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  ): void => {
    const wide = widthOf(text, { face, size });
    const fitted = wide <= width ? size : Math.max(size * 0.6, (size * width) / wide - 0.05);
    let line = text;
    while (line.length > 1 && widthOf(line, { face, size: fitted }) > width)
      line = `${line.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
    write(line, { face, colour, size: fitted, lineBreak: false }, { x, y });
  };
  const finish = (): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      pdf.once("end", () => done(Buffer.concat(parts)));
      pdf.once("error", failed);
      root.end();
      pdf.end();
    });
  return { pdf, root, tag, artifact, write, writeLine, heightOf, widthOf, finish };
}

export type PrintedDocument = ReturnType<typeof printedDocument>;

/** Characters above ÿ that the first of the two files has: signs of writing, and the euro. */
const inLatin = new Set(Array.from("ıŒœˆ˜–—‘’‚“”„†•…‹›€™−", (one) => one.codePointAt(0)));
