import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { qrModules } from "../../../services/waves/link-qr.server";
import { readQr } from "../../../services/testing/read-qr.fixture";
import { QrCode } from "./qr-code";

/** What a camera sees of the picture on the screen. */
function scanned(text: string): string | null {
  const markup = renderToStaticMarkup(<QrCode code={qrModules(text)} />);
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(markup)?.[1]);
  expect(markup).toContain(`<rect width="${side}" height="${side}" fill="#fff"`);
  const dark = [...markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => ({
    ...{ x: Number(x), y: Number(y), width: 1, height: 1 },
  }));
  // Four modules of white on every side (ISO/IEC 18004).
  for (const { x, y } of dark) for (const at of [x, y]) expect(at >= 4 && at < side - 4).toBe(true);
  return readQr(dark, side, 1);
}

describe("a QR code on the screen", () => {
  it("leads to exactly the address that it stands for", () => {
    const link = "https://meting.welzijn-vaart.example/r/9QvV2m_Zk-h3nL0sXy7Tq1wEr5tYu8iOp4aSd6fGh2j";
    expect(scanned(link)).toBe(link);
    const app = `otpauth://totp/Vensterbank:iemand%40kade.example?issuer=Vensterbank&secret=${"A2".repeat(16)}&digits=6`;
    expect(scanned(app)).toBe(app);
  });

  it.each([20, 40, 60, 90, 120, 180, 250, 320])("does so for an address of %i letters", (letters) => {
    const address = "https://meting.example/r/Zeer-lange_naam~7".repeat(8).slice(0, letters);
    expect(scanned(address)).toBe(address);
  });
});
