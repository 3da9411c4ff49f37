import { type PrintedDocument, mm, page, type TextStyle } from "../pdf/printed-document.server";

/** Sizes of type, points; `large` follows the usual 18 points for people who see less well. */
export const formSizes = {
  usual: { text: 10.5, small: 9, heading: 15, title: 22, box: 3.6 * mm, gap: 1.4 * mm, line: 8 * mm },
  large: { text: 18, small: 18, heading: 24, title: 32, box: 6 * mm, gap: 2.6 * mm, line: 13 * mm },
} as const;
export type FormSize = keyof typeof formSizes;

export const formMargin = 18 * mm;
export const formWidth = page.width - 2 * formMargin;
const bottom = page.height - formMargin - 4 * mm;

/** A page that is filled from top to bottom: what does not fit goes to the next one whole. */
export function formPage(printed: PrintedDocument, size: FormSize) {
  const { pdf, tag, artifact, write, heightOf } = printed;
  const sizes = formSizes[size];
  let y = bottom;
  const styleOf = (style: Partial<TextStyle>): TextStyle => ({
    size: sizes.text,
    width: formWidth,
    lineGap: 1,
    ...style,
  });
  /** Goes to the next page when so much does not fit on this one; what is higher than a page begins at the top of one. */
  const ensure = (height: number): void => {
    if (y + height <= bottom || y === formMargin) return;
    pdf.addPage();
    y = formMargin;
  };
  const skip = (height: number): void => void (y += height);
  const box = (x: number, at: number): void => {
    pdf.lineWidth(0.8).strokeColor("#000000").rect(x, at, sizes.box, sizes.box).stroke();
  };
  /** Height that a paragraph takes, with the room below it. */
  const heightOfText = (words: string, style: Partial<TextStyle> = {}): number =>
    heightOf(words, styleOf(style)) + sizes.gap;
  /** A paragraph; it moves down by its height. `keep` is the height of what may not come apart from it. */
  const text = (type: string, words: string, style: Partial<TextStyle> = {}, keep = 0): void => {
    const whole = styleOf(style);
    const height = heightOf(words, whole);
    ensure(height + (keep > 0 ? sizes.gap + keep : 0));
    tag(type, () => write(words, whole, { x: formMargin, y }));
    y += height + sizes.gap;
  };
  /** How high choices beside or below each other would be. */
  const rowsOf = (labels: readonly string[], below: boolean) => {
    const rows: { x: number; width: number; label: string; row: number }[] = [];
    const room = sizes.box + 1.6 * mm;
    let row = 0;
    let x = formMargin;
    for (const label of labels) {
      const wide = Math.min(formWidth - room, printed.widthOf(label, { size: sizes.text }) + 1);
      if (rows.length > 0 && (below || x + room + wide > formMargin + formWidth)) {
        row++;
        x = formMargin;
      }
      rows.push({ x, width: wide, label, row });
      x += room + wide + 5 * mm;
    }
    return rows;
  };
  /** The lines of choices, each with its height. */
  const linesOf = (labels: readonly string[], below: boolean) => {
    const rows = rowsOf(labels, below);
    return Array.from({ length: (rows.at(-1)?.row ?? -1) + 1 }, (_line, row) => {
      const here = rows.filter((one) => one.row === row);
      const heights = here.map(({ label, width }) => heightOf(label, { size: sizes.text, width: width + 2 }));
      return { here, height: Math.max(sizes.box, ...heights) + sizes.gap };
    });
  };
  /** Boxes to tick with their words: beside each other where they fit, or one below the other. */
  const choices = (labels: readonly string[], below = false): void => {
    const room = sizes.box + 1.6 * mm;
    for (const { here, height } of linesOf(labels, below)) {
      ensure(height);
      for (const { x, width, label } of here) {
        artifact(() => box(x, y + 0.3 * mm));
        tag("P", () => write(label, { size: sizes.text, width: width + 2 }, { x: x + room, y }));
      }
      y += height;
    }
  };
  /** Height that choices need to stand on one page. */
  const heightOfChoices = (labels: readonly string[], below = false): number =>
    linesOf(labels, below).reduce((sum, { height }) => sum + height, 0);
  const lines = (count: number): void => {
    for (let i = 0; i < count; i++) {
      ensure(sizes.line);
      y += sizes.line;
      artifact(() =>
        pdf
          .lineWidth(0.5)
          .strokeColor("#777777")
          .moveTo(formMargin, y)
          .lineTo(formMargin + formWidth, y)
          .stroke(),
      );
    }
    y += sizes.gap * 2;
  };
  const heightOfLines = (count: number): number => count * sizes.line + sizes.gap * 2;
  return {
    ...printed,
    ...{ sizes, size, ensure, skip, box, text, choices, lines, top: () => y },
    ...{ heightOfText, heightOfChoices, heightOfLines },
  };
}

export type FormPage = ReturnType<typeof formPage>;
