import { readFileSync, statSync } from "node:fs";
import { type Clock } from "@vensterbank/core";

/**
 * A clock that goes on from the moment in a file: the file says what time it was when it was written, and time runs from
 * there. Writing it anew sets the clock, in every process that reads it.
 * @throws when the file holds no moment
 */
export function fileClock(file: string): Clock {
  let read: { readonly written: number; readonly ahead: number } | undefined;
  return {
    now: () => {
      const { mtimeMs } = statSync(file);
      if (read?.written !== mtimeMs) {
        const moment = Date.parse(readFileSync(file, "utf8").trim());
        if (Number.isNaN(moment)) throw new Error("The file of the test clock holds no moment");
        // Files are dated in fractions of a millisecond, clocks here in whole ones: with the fraction it would begin too early.
        read = { written: mtimeMs, ahead: moment - Math.floor(mtimeMs) };
      }
      return new Date(Date.now() + read.ahead);
    },
  };
}
