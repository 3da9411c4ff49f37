import { type Clock, type Locale } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { mm, page, printedDocument } from "../pdf/printed-document.server";
import { drawSlip, type SlipWords } from "./code-slip.server";
import { type IssuedCodes } from "./issue-codes.server";

export const sheetSizes = ["usual", "large"] as const;
export type SheetSize = (typeof sheetSizes)[number];

interface CodeSheetOptions {
  readonly issued: IssuedCodes;
  /** The first is that of the file; the sentence of what it is stands in each. */
  readonly languages: readonly Locale[];
  /** `usual` = eight on a page, `large` = two. */
  readonly size: SheetSize;
  /** Whole address of a path of this service. */
  readonly addressOf: (path: string) => string;
  readonly linkPath: (token: string) => string;
  readonly codePath: string;
  readonly clock: Clock;
}

const margin = 10 * mm;
const headerHeight = 12 * mm;
const layouts = {
  usual: { columns: 2, rowHeight: (page.height - 2 * margin - headerHeight) / 4, scale: 1 },
  large: { columns: 1, rowHeight: (page.height - 2 * margin - headerHeight) / 2, scale: 1.95 },
} as const;

/** Slips to cut out and hand over, by unit: A4, cut lines, an introduction to each unit above its slips. */
export async function codeSheet({
  issued,
  languages,
  size,
  addressOf,
  linkPath,
  codePath,
  clock,
}: CodeSheetOptions): Promise<Uint8Array> {
  const words = languages.map((locale): SlipWords => {
    const { t } = createTranslator(locale, messagesOf(locale, ["codes"]));
    return { locale, t, until: t("codes.sheet.until", untilWords(issued, locale)) };
  });
  const [{ t, locale }] = words;
  const printed = printedDocument({
    ...{ locale, clock, margin: 0 },
    title: t("codes.sheet.title", { wave: issued.wave, organisation: issued.organisation }),
  });
  const { pdf, tag, artifact, writeLine } = printed;
  const { columns, rowHeight, scale } = layouts[size];
  const width = (page.width - 2 * margin) / columns;
  const address = addressOf(codePath).replace(/^https?:\/\//, "");
  const bottom = page.height - margin + 0.5;
  let top = page.height;

  for (const { title, codes } of byUnit(issued, t("codes.sheet.partners"))) {
    if (top + headerHeight + rowHeight > bottom) top = newPage();
    const heading = top;
    tag("H1", () =>
      writeLine(
        t("codes.sheet.unit", { unit: title, count: codes.length }),
        { face: "bold", size: 13 },
        { x: margin, y: heading + 2.5 * mm, width: page.width - 2 * margin },
      ),
    );
    top += headerHeight;
    for (let i = 0; i < codes.length; i += columns) {
      if (top + rowHeight > bottom) top = newPage();
      const row = codes.slice(i, i + columns);
      row.forEach(({ name, group, code, token }, column) => {
        const box = { x: margin + column * width, y: top, width, height: rowHeight, scale };
        artifact(() => cutLines(box));
        const slip = { organisation: issued.organisation, name, group, code };
        drawSlip(printed, { ...slip, link: addressOf(linkPath(token)) }, box, words, address);
      });
      top += rowHeight;
    }
  }
  return printed.finish();

  function newPage(): number {
    pdf.addPage();
    return margin;
  }

  function cutLines({
    x,
    y,
    width: wide,
    height,
  }: {
    x: number;
    y: number;
    width: number;
    height: number;
  }): void {
    pdf
      .lineWidth(0.4)
      .dash(2, { space: 2 })
      .strokeColor("#777777")
      .rect(x, y, wide, height)
      .stroke()
      .undash();
  }
}

function byUnit({ codes }: IssuedCodes, partners: string) {
  const groups = new Map<string, { title: string; codes: (typeof codes)[number][] }>();
  for (const code of codes) {
    const key = code.side === "partner" ? "partner" : `unit ${code.group}`;
    const group = groups.get(key) ?? { title: code.side === "partner" ? partners : code.group, codes: [] };
    group.codes.push(code);
    groups.set(key, group);
  }
  return groups.values();
}

/** A code that ends at midnight can be typed on the day before, and no hour says that better. */
function untilWords({ expiresAt, timeZone }: IssuedCodes, locale: Locale): { day: string } {
  const tag = locale === "nl" ? "nl-NL" : "en-GB";
  const last = new Date(expiresAt.getTime() - 1);
  const day = new Intl.DateTimeFormat(tag, { timeZone, day: "numeric", month: "long", year: "numeric" });
  const time = new Intl.DateTimeFormat("nl-NL", { timeZone, timeStyle: "short" }).format(expiresAt);
  if (time === "00:00") return { day: day.format(last) };
  return { day: `${day.format(expiresAt)}, ${time}` };
}
