import { type ProgressWave } from "@vensterbank/charts";
import { type Message, message, type WaveId } from "@vensterbank/core";
import { points, reactionPhrase, type ReleasedPosition } from "@vensterbank/reporting";
import { type Axis, type ReactionLabel } from "@vensterbank/typology";
import { type ReleasedWave } from "../results/find-released-result.server";
import { windowReading } from "../results/report/chart-values.server";

/** A measurement in the table: response, position and reaction, or words in their place. */
export interface WaveRowView {
  readonly id: WaveId;
  readonly title: string;
  readonly published: boolean;
  /** Days, YYYY-MM-DD. */
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly response: Message;
  readonly internal: Message;
  readonly external: Message;
  readonly reaction: Message;
}

const hidden = message("progress.waves.withheld");

/** The day at which a wave stands on the time axis: when people began to answer. */
export function dayOfWave({ wave: { opensOn, openedAt, closesOn } }: Pick<ReleasedWave, "wave">): string {
  return openedAt?.toISOString().slice(0, 10) ?? opensOn ?? closesOn ?? "1970-01-01";
}

export function positionOf({ result: { organisation } }: ReleasedWave): ReleasedPosition | null {
  return organisation.shown && organisation.position.shown ? organisation.position : null;
}

/** What may be said of the reaction; null when nothing may. */
export function labelOf(wave: ReleasedWave): ReactionLabel | null {
  return positionOf(wave)?.label ?? null;
}

export function progressWave(one: ReleasedWave): ProgressWave {
  const { organisation } = one.result;
  const reading = organisation.shown
    ? windowReading(organisation.position)
    : windowReading({ shown: false, reason: organisation.reason });
  return {
    id: one.wave.id,
    label: one.wave.title,
    date: new Date(dayOfWave(one)),
    n: positionOf(one)?.n ?? null,
    reading,
  };
}

export function waveRow(one: ReleasedWave): WaveRowView {
  const { id, title, status, opensOn, closesOn } = one.wave;
  const { organisation } = one.result;
  const position = positionOf(one);
  return {
    id,
    title,
    published: status === "published",
    opensOn,
    closesOn,
    response: organisation.shown
      ? message("progress.waves.response.value", {
          answered: organisation.answered,
          invited: organisation.invited,
          percent: Math.round((organisation.answered / organisation.invited) * 100),
        })
      : hidden,
    internal: axisText(position, "internal"),
    external: axisText(position, "external"),
    reaction: position ? reactionPhrase(position.label) : message("progress.reaction.withheld"),
  };
}

function axisText(position: ReleasedPosition | null, axis: Axis): Message {
  const mean = position?.mean[axis] ?? null;
  const interval = position?.interval95[axis] ?? null;
  if (mean === null || interval === null) return hidden;
  return message("progress.waves.interval", {
    value: points(mean),
    low: points(interval[0]),
    high: points(interval[1]),
  });
}
