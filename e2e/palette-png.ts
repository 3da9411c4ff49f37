import { deflateSync } from "node:zlib";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha, row by row. */
  readonly rgba: Uint8Array;
}

interface Bucket {
  count: number;
  sum: [number, number, number];
}

/** Colours that agree in their five highest bits are one. */
const bucketOf = (r: number, g: number, b: number) => ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3);

function chunk(type: string, body: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(body.length, 0);
  content.copy(framed, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}

/** Checksum of a PNG chunk (RFC 2083, section 15). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const distance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, c) => sum + (value - b[c]) ** 2, 0);

/** At most `most` colours, frequent ones first, as far apart as that asks: a rare colour of its own is kept. */
function chosen(frequentFirst: readonly number[][], most: number): number[][] {
  for (let apart = 0; ; apart += 4) {
    const palette: number[][] = [];
    for (const colour of frequentFirst)
      if (palette.every((kept) => distance(kept, colour) > apart ** 2)) palette.push(colour);
    if (palette.length <= most) return palette;
  }
}

/** A PNG with a palette of `colours` (at most 256) colours of the picture: a third of the size. */
export function palettePng({ width, height, rgba }: Pixels, colours = 256): Buffer {
  const buckets = new Map<number, Bucket>();
  for (let i = 0; i < rgba.length; i += 4) {
    const key = bucketOf(rgba[i], rgba[i + 1], rgba[i + 2]);
    const bucket = buckets.get(key) ?? { count: 0, sum: [0, 0, 0] };
    bucket.count++;
    for (let c = 0; c < 3; c++) bucket.sum[c] += rgba[i + c];
    buckets.set(key, bucket);
  }
  const means = [...buckets]
    .map(([key, { count, sum }]) => ({ key, count, colour: sum.map((total) => Math.round(total / count)) }))
    .sort((a, b) => b.count - a.count);
  const palette = chosen(
    means.map(({ colour }) => colour),
    colours,
  );
  const places = new Map(
    means.map(({ key, colour }) => {
      const apart = palette.map((candidate) => distance(candidate, colour));
      return [key, apart.indexOf(Math.min(...apart))];
    }),
  );
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      rows[y * (width + 1) + 1 + x] = places.get(bucketOf(rgba[i], rgba[i + 1], rgba[i + 2])) ?? 0;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colour type 3: by palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
