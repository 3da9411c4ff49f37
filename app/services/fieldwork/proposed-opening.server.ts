import type { WaveRow } from "@vensterbank/db";
import { type LocalTime, localTimeOf } from "./local-time.server";

/** When a wave in preparation may well open: on the first day that was written down for it, otherwise in a week. */
export function proposedOpening({ opensOn }: Pick<WaveRow, "opensOn">, now: Date, zone: string): LocalTime {
  const today = localTimeOf(now, zone).date;
  const inAWeek = localTimeOf(new Date(now.getTime() + 7 * 86_400_000), zone).date;
  return { date: opensOn !== null && opensOn > today ? opensOn : inAWeek, time: "09:00" };
}
