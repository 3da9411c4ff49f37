import { Unzip, UnzipInflate } from "fflate";

/** Why an archive is not unpacked. */
export type UnpackFault = "unreadable-zip" | "unpacks-too-large";

/**
 * The files of a zip, unpacked piece by piece and given up as soon as they are together larger than allowed, whatever
 * the archive says of itself.
 * @param most bytes of all files together
 */
export function unpackWithin(bytes: Uint8Array, most: number): ReadonlyMap<string, Uint8Array> | UnpackFault {
  const files = new Map<string, Uint8Array[]>();
  let total = 0;
  let failed = false;
  const unzip = new Unzip((file) => {
    const pieces: Uint8Array[] = [];
    files.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) failed = true;
      else {
        total += piece.length;
        if (total > most) file.terminate();
        else pieces.push(piece);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 64 * 1024;
    for (let at = 0; at < bytes.length && total <= most && files.size <= mostFiles; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    // fflate throws on damaged archives; anything else would be a fault of ours.
    if (!(error instanceof Error)) throw error;
    failed = true;
  }
  if (total > most || files.size > mostFiles) return "unpacks-too-large";
  if (failed || files.size === 0) return "unreadable-zip";
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]));
}

const mostFiles = 1000;

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
