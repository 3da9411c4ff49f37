import type { WaveRow } from "@vensterbank/db";
import { endOfLastCall } from "../fieldwork/last-call";

/**
 * Whether paper forms can be typed in: until the wave is really closed, which is after its closing time. Forms come in until
 * that time, and somebody has to type them.
 */
export function takesInPaper({ status, closesAt }: Pick<WaveRow, "status" | "closesAt">, now: Date): boolean {
  return status === "open" && (closesAt === null || now < endOfLastCall(closesAt));
}
