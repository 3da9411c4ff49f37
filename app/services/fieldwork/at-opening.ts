import type { WaveRow } from "@vensterbank/db";

/** Milliseconds. */
const firstMinutes = 10 * 60_000;

/** Invitations of the first minutes of a wave go to everybody, also to the few who have answered by then. */
export function isAtOpening({ openedAt }: Pick<WaveRow, "openedAt">, moment: Date): boolean {
  return openedAt !== null && moment.getTime() - openedAt.getTime() < firstMinutes;
}
