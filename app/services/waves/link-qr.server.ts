import { create } from "qrcode";

/**
 * A QR code (ISO/IEC 18004, error correction M) as the path of one SVG shape: a unit square per dark module, with the
 * quiet zone of four modules that scanners need.
 */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  let path = "";
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
  return { path, size: modules.size + 2 * quiet };
}
