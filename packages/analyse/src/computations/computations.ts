import { computeRemoval, computeWhatIf } from "@vensterbank/network";

/** What can be computed in a thread when somebody asks for it. Pure: the same input gives the same value. */
export const computations = {
  "what-if": computeWhatIf,
  removal: computeRemoval,
} as const;

export type Computations = typeof computations;
export type ComputationName = keyof Computations;
export type ComputationInput<Name extends ComputationName> = Parameters<Computations[Name]>[0];
export type ComputationValue<Name extends ComputationName> = ReturnType<Computations[Name]>;
