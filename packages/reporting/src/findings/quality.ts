import { message, type Message } from "@vensterbank/core";
import { axes, type Axis } from "@vensterbank/typology";
import { type ReleasedQuality, type ReleasedScale } from "../release/released-quality";
import { type ReleasedWaveResult } from "../release/released-wave-result";
import { pointsApart } from "./words";

/** Under this correlation with the other questions a question stands out (methods 1.2). */
const fewInCommon = 0.2;
/** From here on correlated axes make the two reactions off the diagonal rare (methods 7). */
const correlated = 0.5;

export const scales = ["internal", "external", "confusion"] as const;
export type ScaleName = (typeof scales)[number];
export const scaleName = (scale: ScaleName) => message(`results.scale.${scale}`);

export interface OutlyingItem {
  readonly scale: ScaleName;
  readonly item: string;
  readonly facet: string;
  /** `reversed`: it goes against the others, so its keying or its wording is in doubt. */
  readonly kind: "apart" | "reversed";
}

/** Questions that have little in common with the rest of their scale. Never a reason to leave them out by itself. */
export function outlyingItems({ scales: all }: ReleasedQuality): OutlyingItem[] {
  return scales.flatMap((scale) => {
    const one: ReleasedScale = all[scale];
    if (!one.shown) return [];
    return one.items.flatMap(({ item, facet, itemRest }): OutlyingItem[] =>
      itemRest === null || itemRest >= fewInCommon
        ? []
        : [{ scale, item, facet, kind: itemRest < 0 ? "reversed" : "apart" }],
    );
  });
}

/** Whether the questions of a measurement hang together without exception; null when that is not known of any scale. */
export function outlyingWords(quality: ReleasedQuality): Message | null {
  if (scales.every((scale) => !quality.scales[scale].shown)) return null;
  const found = outlyingItems(quality);
  if (found.some(({ kind }) => kind === "reversed"))
    return message("results.items.reversed", { count: found.length });
  return found.length === 0
    ? message("results.items.none")
    : message("results.items.some", { count: found.length });
}

/** At the start of a sentence. */
const axisTitle = (axis: Axis) => message(`charts.axis.${axis}`);

/** May the answers of a team stand for the team? A sentence per axis. */
export function agreementWords({ agreement }: ReleasedQuality): Message[] {
  return axes.map((axis) => {
    const one = agreement[axis];
    const scale = axisTitle(axis);
    if (!one.shown) return message(`results.agreement.unknown.${one.reason}`, { scale });
    if (one.property === null)
      return message(
        one.icc1 === null && one.teams < 10
          ? "results.agreement.fewTeams"
          : "results.agreement.unknown.not-estimable",
        { scale },
      );
    if (one.property) return message("results.agreement.yes", { scale });
    const within = one.failed.includes("agreement");
    const between = one.failed.includes("team-effect");
    const kind = within && between ? "both" : within ? "within" : "between";
    return message(`results.agreement.no.${kind}`, { scale });
  });
}

/** May teams be compared by their means? A sentence per axis on which that can be said. */
export function comparisonWords({ agreement }: ReleasedQuality): Message[] {
  return axes.flatMap((axis) => {
    const one = agreement[axis];
    if (!one.shown || one.comparison === null) return [];
    return [message(`results.comparison.${one.comparison}`, { scale: axisTitle(axis) })];
  });
}

/** Whether inside and outside are two things in these answers. */
export function axesApartWords({ axesApart, correlation }: ReleasedQuality): Message[] {
  const two = axesApart.shown
    ? message(`results.axesApart.${axesApart.verdict}`)
    : message(`results.axesApart.unknown.${axesApart.reason}`);
  const level = correlation === null ? null : correlationLevel(correlation);
  return level === null ? [two] : [two, message(`results.axesApart.correlation.${level}`)];
}

function correlationLevel(correlation: number): "high" | "some" | "none" | "against" {
  if (correlation <= -0.2) return "against";
  if (correlation >= correlated) return "high";
  return correlation >= 0.2 ? "some" : "none";
}

/** The axes go together so much that introvert and extravert become rare. */
export function axesGoTogether({ quality }: ReleasedWaveResult): boolean {
  if (quality === null) return false;
  const { correlation, axesApart } = quality;
  return (
    (correlation !== null && correlation >= correlated) ||
    (axesApart.shown && axesApart.failed.includes("htmt"))
  );
}

/** Axes on which a team's mean may not be called a property of the team. */
export function axesWithoutTeams({ quality }: ReleasedWaveResult): readonly Axis[] {
  if (quality === null) return [];
  return axes.filter((axis) => {
    const one = quality.agreement[axis];
    return one.shown && one.property === false;
  });
}

/**
 * What weighting by role and size of the team does to the outcome; null when it was not computed.
 * @param named whether a reaction is named at all: without one there is none to stay the same
 */
export function rakingWords({ raking }: ReleasedQuality, named: boolean): Message | null {
  if (raking === null) return null;
  if (!named) return message("results.raking.unnamed");
  if (!raking.shown) return message("results.raking.unknown");
  if (raking.otherReaction) return message("results.raking.other");
  if (raking.figures === null) return message("results.raking.same");
  const sizes = axes.map((axis) => Math.abs(pointsApart(raking.figures?.shift[axis] ?? 0)));
  return message("results.raking.same.points", { internal: sizes[0], external: sizes[1] });
}
