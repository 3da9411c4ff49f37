import { type WithheldReason } from "@vensterbank/disclosure";

/** In the place of figures that may not be seen. Holds no number: not even how many people there were. */
export interface Withheld {
  readonly shown: false;
  readonly reason: WithheldReason;
}

/** Figures that may be seen, or the reason why they may not. */
export type Released<T> = (T & { readonly shown: true }) | Withheld;

export function shown<T extends object>(figures: T): T & { readonly shown: true } {
  return { shown: true, ...figures };
}

export function withheld(reason: WithheldReason): Withheld {
  return { shown: false, reason };
}
