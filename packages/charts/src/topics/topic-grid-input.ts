import { type Message } from "@vensterbank/core";
import { type Label } from "../scene/chart-text";
import { type WindowReading } from "../window/window-input";

/** A change topic as a small window; `exposure` is the mean answer to how much one's work is affected, scale 1-5. */
export interface TopicWindow {
  readonly id: string;
  readonly label: Label;
  readonly reading: WindowReading;
  readonly n: number | null;
  readonly exposure: number | null;
  /** Under the window, in the place of its most probable reaction. */
  readonly caption?: Message;
}

export interface TopicGridInput {
  readonly topics: readonly TopicWindow[];
  /** Scale 1-5. */
  readonly cut: number;
}
