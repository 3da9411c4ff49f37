import { type Label } from "../scene/chart-text";
import { type DatedEvent } from "../time/place-events";
import { type WindowReading } from "../window/window-input";

/** One wave on the time axis. */
export interface ProgressWave {
  readonly id: string;
  readonly label: Label;
  readonly date: Date;
  readonly n: number | null;
  readonly reading: WindowReading;
}

export interface ProgressInput {
  /** Oldest first. */
  readonly waves: readonly ProgressWave[];
  readonly events: readonly DatedEvent[];
  /** Scale 1-5. */
  readonly cut: number;
}
