import type { WaveRow } from "@vensterbank/db";
import { localDayOf } from "../fieldwork/local-time.server";

/**
 * Whole days after today until the last day on which people begin, by the organisation's clock: 0 on that day, negative when
 * it, or its closing time, has gone by; null without a last day.
 * @param zone IANA name
 */
export function daysLeft(
  { closesAt, closesOn }: Pick<WaveRow, "closesAt" | "closesOn">,
  now: Date,
  zone: string,
): number | null {
  if (closesOn === null) return null;
  const left = Math.round((Date.parse(closesOn) - Date.parse(localDayOf(now, zone))) / 86_400_000);
  return closesAt !== null && closesAt <= now ? Math.min(left, -1) : left;
}
