import { type Message, type Reaction, type RespondentRole } from "@vensterbank/core";
import { type Label } from "../scene/chart-text";
import { type ScaleInterval } from "../scene/score";

/** One axis of a position: mean, standard error and 95 % interval on the scale 1-5. */
export interface AxisEstimate extends ScaleInterval {
  readonly standardError: number;
}

/** A position on both axes with its uncertainty. */
export interface PlaneEstimate {
  readonly internal: AxisEstimate;
  readonly external: AxisEstimate;
  /** Correlation of the two means, -1..1. */
  readonly correlation: number;
  /** Of the bivariate t; null = normal. */
  readonly degreesOfFreedom: number | null;
}

/** Probability of each pane; sums to 1. */
export type PaneProbabilities = Readonly<Record<Reaction, number>>;

/** How a window stands: something to show, or the reason why there is nothing (or no type) to show. */
export type WindowReading =
  | {
      /** "undetermined": the probabilities point to opposite corners or nowhere. */
      readonly state: "determined" | "undetermined";
      readonly estimate: PlaneEstimate;
      readonly probabilities: PaneProbabilities;
    }
  /** Response too low for a type: the position of who answered may be shown, without a label. */
  | {
      readonly state: "no-type";
      readonly estimate: PlaneEstimate | null;
      readonly reason?: Message;
      /** The same in a few words, under a small window. */
      readonly caption?: Message;
    }
  | { readonly state: "too-few" | "not-asked"; readonly reason?: Message };

export interface WindowRole {
  readonly role: RespondentRole;
  readonly label: Label;
  readonly n: number;
  readonly estimate: PlaneEstimate;
}

/** A position without uncertainty, scale 1-5. */
export interface PlanePoint {
  readonly internal: number;
  readonly external: number;
}

/** What relations show of one coalition, on the scale of the window: lowest, middle and highest share. */
export interface MappedReach {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface EarlierWave {
  readonly label: Label;
  readonly estimate: PlaneEstimate;
}

export interface WindowInput {
  readonly reading: WindowReading;
  /** Cut between low and high on both axes, scale 1-5. */
  readonly cut: number;
  /** People behind the position; null when it may not be told. */
  readonly n: number | null;
  readonly roles?: readonly WindowRole[];
  /** How the uncertainty of a role is drawn. */
  readonly roleUncertainty?: "none" | "crosshair" | "ellipse";
  readonly wished?: PlanePoint;
  /** A second mark: what the map shows of both coalitions, with the line at a half of what could be. */
  readonly mapped?: { readonly internal: MappedReach; readonly external: MappedReach };
  /** Earlier waves, oldest first; joined to the present position by a path. */
  readonly earlier?: readonly EarlierWave[];
  /** Name of the present wave at the end of the path. */
  readonly label?: Label;
}

/** One respondent's own answers; null = too few answers on that axis. Scale 1-5. */
export interface OwnWindowInput {
  readonly internal: number | null;
  readonly external: number | null;
  readonly cut: number;
}
