import { type WaveId } from "@vensterbank/core";
import type { WaveRow } from "@vensterbank/db";

/** A wave in the words of its pages. */
export interface WaveLine {
  readonly id: WaveId;
  readonly title: string;
  readonly published: boolean;
  /** Days, YYYY-MM-DD. */
  readonly closedOn: string | null;
}

export function lineOf({ id, title, status, closedAt, closesOn }: WaveRow): WaveLine {
  return {
    id,
    title,
    published: status === "published",
    closedOn: closedAt?.toISOString().slice(0, 10) ?? closesOn,
  };
}
