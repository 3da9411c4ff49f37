import { type Locale } from "@vensterbank/core";
import { type Translator } from "@vensterbank/i18n";
import { drawQr } from "../pdf/draw-qr.server";
import { languageTags, mm, type PrintedDocument } from "../pdf/printed-document.server";
import { inTwoGroups } from "./printed-code.server";

/** What stands on one slip. */
export interface Slip {
  readonly organisation: string;
  readonly name: string;
  readonly group: string;
  readonly code: string;
  /** Address of the personal link. */
  readonly link: string;
}

export interface SlipWords {
  readonly locale: Locale;
  readonly t: Translator["t"];
  /** Until when, in this language. */
  readonly until: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** 1 = eight on a page. */
  readonly scale: number;
}

const soft = "#444444";

/** One slip to hand over: for whom, the QR code, where to go, the code, until when, what it is for. */
export function drawSlip(
  printed: PrintedDocument,
  { organisation, name, group, code, link }: Slip,
  { x, y, width, height, scale }: Box,
  /** The first language, and after it the others. */
  words: readonly SlipWords[],
  /** Where the code is typed, without https://. */
  address: string,
): void {
  const { pdf, tag, write, writeLine } = printed;
  const pad = 4.5 * mm * scale;
  const wide = width - 2 * pad;
  const [{ t, until }] = words;
  const section = pdf.struct("Sect");
  printed.root.add(section);
  const put = (type: string, draw: () => void, options = {}) => tag(type, draw, options, section);

  put("H2", () =>
    writeLine(name, { face: "bold", size: 12.5 * scale }, { x: x + pad, y: y + pad, width: wide }),
  );
  put("P", () =>
    writeLine(
      group === name ? organisation : `${group} · ${organisation}`,
      { size: 8.5 * scale, colour: soft },
      { x: x + pad, y: y + pad + 5.6 * mm * scale, width: wide },
    ),
  );

  const square = 33 * mm * scale;
  const top = y + pad + 10.5 * mm * scale;
  // The white around the code counts as the slip's own.
  put("Figure", () => drawQr(printed, link, { x: x + pad - 2 * mm * scale, y: top, width: square }), {
    alt: t("codes.sheet.qr", { name }),
  });
  const beside = x + pad + square - 0.5 * mm * scale;
  const rest = x + width - pad - beside;
  put("P", () => {
    write(
      t("codes.sheet.scan"),
      { size: 8.5 * scale, width: rest },
      { x: beside, y: top + 2.5 * mm * scale },
    );
    write(address, { face: "bold", size: fitting(printed, address, rest, 10 * scale), width: rest });
    write(t("codes.sheet.type"), { size: 8.5 * scale, width: rest });
  });
  put(
    "P",
    () =>
      write(
        inTwoGroups(code),
        { face: "bold", size: 16 * scale, width: rest, characterSpacing: 0.6 * scale, lineBreak: false },
        { x: beside, y: pdf.y + 1 * mm * scale },
      ),
    { actual: inTwoGroups(code) },
  );
  put("P", () => write(until, { size: 8.5 * scale, width: rest }, { x: beside, y: top + 24 * mm * scale }));

  const small = 7.4 * scale;
  let line = top + square + 0.5 * mm * scale;
  for (const { locale, t: say } of words) {
    const text = say("codes.sheet.what", { organisation });
    put(
      "P",
      () =>
        write(
          text,
          { size: small, colour: soft, width: wide, height: y + height - line },
          { x: x + pad, y: line },
        ),
      { lang: languageTags[locale] },
    );
    line += printed.heightOf(text, { size: small, width: wide }) + 0.8 * mm * scale;
  }
}

/** A long address is set smaller rather than broken. */
function fitting(printed: PrintedDocument, text: string, width: number, size: number): number {
  const wide = printed.widthOf(text, { face: "bold", size });
  return wide <= width ? size : Math.max(size / 2, (size * width) / wide - 0.05);
}
