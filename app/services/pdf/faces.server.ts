import latinRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff?inline";
import latinBold from "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff?inline";
import extendedRegular from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff?inline";
import extendedBold from "@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff?inline";

/**
 * Source Sans 3 (SIL Open Font Licence 1.1), inside the build so that a printed file needs nothing from anywhere. The
 * static faces: of the variable one, which pages use, a PDF would get the thinnest weight only.
 */
export const faces = {
  regular: { latin: bytesOf(latinRegular), extended: bytesOf(extendedRegular) },
  bold: { latin: bytesOf(latinBold), extended: bytesOf(extendedBold) },
} as const;
export type Face = keyof typeof faces;

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
