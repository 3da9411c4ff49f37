import { qrModules } from "../waves/link-qr.server";
import { type PrintedDocument } from "./printed-document.server";

/**
 * A QR code as one path of black squares. The four white modules around it (ISO/IEC 18004) lie within `width`.
 * @param text what it leads to
 * @param width points, the white around it included
 */
export function drawQr(
  { pdf }: PrintedDocument,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const { size, bits } = qrModules(text);
  const module = width / (size + 8);
  const dark = (row: number, column: number) => {
    const place = row * size + column;
    return ((parseInt(bits[place >> 2], 16) >> (3 - (place & 3))) & 1) === 1;
  };
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const first = column;
      while (column < size && dark(row, column)) column++;
      // One rectangle for neighbours: no hair lines between them when it is printed.
      if (column > first)
        pdf.rect(x + (first + 4) * module, y + (row + 4) * module, (column - first) * module, module);
    }
  pdf.fill("#000000");
}
