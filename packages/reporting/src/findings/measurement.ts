import { message, type Message } from "@vensterbank/core";
import { type ReleasedWaveResult } from "../release/released-wave-result";

/** Conventions for a scale that describes groups. */
const good = 0.8;
const enough = 0.7;

/** How well the scales hang together, in words; a scale of which that cannot be said yet is named so. */
export function measurementQuality({ reliability }: ReleasedWaveResult): Message[] {
  return (["internal", "external", "confusion"] as const).map((scale) => {
    const result = reliability[scale];
    const name = message(`results.scale.${scale}`);
    if (!result.shown) return message("results.quality.unknown", { scale: name });
    const level = result.alpha >= good ? "good" : result.alpha >= enough ? "enough" : "weak";
    return message(`results.quality.${level}`, { scale: name });
  });
}
