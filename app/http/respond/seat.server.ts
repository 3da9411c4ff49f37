import { createHash } from "node:crypto";

/** Says of which personal link a cookie speaks, without the link's secret. */
export function seatOf(token: string): string {
  return createHash("sha256").update(`seat:${token}`).digest("hex");
}
