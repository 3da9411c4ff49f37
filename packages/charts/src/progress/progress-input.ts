import { type Label } from "../scene/chart-text";
import { type WindowReading } from "../window/window-input";

/** One wave on the time axis. */
export interface ProgressWave {
  readonly id: string;
  readonly label: Label;
  readonly date: Date;
  readonly n: number | null;
  readonly reading: WindowReading;
}

/** Something that happened: a reorganisation, a new act, a change of director. */
export interface ProgressEvent {
  readonly id: string;
  readonly label: Label;
  readonly date: Date;
}

export interface ProgressInput {
  /** Oldest first. */
  readonly waves: readonly ProgressWave[];
  readonly events: readonly ProgressEvent[];
  /** Scale 1-5. */
  readonly cut: number;
}
