import { type Reaction } from "@vensterbank/core";

/** The two axes: internal (INT) and external (EXT) coalition strength. */
export const axes = ["internal", "external"] as const;
export type Axis = (typeof axes)[number];
export type PerAxis<T> = Readonly<Record<Axis, T>>;
export type PerReaction<T> = Readonly<Record<Reaction, T>>;

export function perAxis<T>(value: (axis: Axis) => T): PerAxis<T> {
  return { internal: value("internal"), external: value("external") };
}

export function perReaction<T>(value: (reaction: Reaction) => T): PerReaction<T> {
  return {
    confused: value("confused"),
    introvert: value("introvert"),
    extravert: value("extravert"),
    binding: value("binding"),
  };
}

/** [lower, upper] */
export type Interval = readonly [number, number];
