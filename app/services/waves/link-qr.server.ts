import { create } from "qrcode";

/** A square of dark and light modules, row by row; four modules a hexadecimal digit, dark = 1, padded at the end. */
export interface QrModules {
  readonly size: number;
  readonly bits: string;
}

/** The QR code (ISO/IEC 18004, error correction M) of a text. Small enough to be sent for a thousand people. */
export function qrModules(text: string): QrModules {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const dark = Array.from(modules.data, (module) => (module ? 1 : 0));
  let bits = "";
  for (let i = 0; i < dark.length; i += 4)
    bits += (
      (dark[i] << 3) |
      ((dark[i + 1] ?? 0) << 2) |
      ((dark[i + 2] ?? 0) << 1) |
      (dark[i + 3] ?? 0)
    ).toString(16);
  return { size: modules.size, bits };
}
