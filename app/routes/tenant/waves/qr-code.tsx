import type { QrModules } from "../../../services/waves/link-qr.server";

/** Modules of light around the code, without which a scanner does not find it. */
const quiet = 4;

/** A QR code as one shape, black on white in every theme and on paper. */
export function QrCode({ code: { size, bits }, className }: { code: QrModules; className?: string }) {
  const side = size + 2 * quiet;
  let path = "";
  for (let i = 0; i < size * size; i++)
    if ((parseInt(bits[i >> 2], 16) >> (3 - (i & 3))) & 1)
      path += `M${(i % size) + quiet} ${Math.floor(i / size) + quiet}h1v1h-1z`;
  return (
    <svg className={className} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
