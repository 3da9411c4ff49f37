import { seededRandom } from "@vensterbank/core";
import { measured, type WithheldReason } from "../measure";
import { rewired } from "../coalitions/rewired";
import { corePeriphery, shortCoreFit } from "../measures/core-periphery";
import { nullComparison } from "../measures/null-comparison";
import { type CorePeripheryMeasure, type NetworkSettings } from "../network-result";
import { effortFor } from "./network-settings";
import { type ScopeGraph } from "./scope-graph";

export interface CoreFound {
  readonly measure: CorePeripheryMeasure;
  /** Nodes in the core, by place in the graph; null when there is no fit. */
  readonly core: ReadonlySet<number> | null;
}

/** Is there one core around which the rest stands? Set against networks in which everybody has as many contacts. */
export function corePeripheryMeasure(
  { binary, graph: { answered } }: ScopeGraph,
  settings: NetworkSettings,
  withheldFor: WithheldReason | null,
): CoreFound {
  const nothing = (reason: WithheldReason): CoreFound => ({
    measure: { value: null, comparison: null, reason, coreSize: null, short: null },
    core: null,
  });
  if (withheldFor !== null) return nothing(withheldFor);
  if (binary.columns.length === 0) return nothing("no-ties");
  const { rewirings, coreStarts } = effortFor(binary.n, settings);
  const found = corePeriphery(binary, answered, "or", coreStarts, settings.seed);
  const short = shortCoreFit(binary, answered, "or");
  if (found === null || short === null) return nothing("no-variance");
  const random = seededRandom(settings.seed + 2);
  const values = Float64Array.from(
    { length: rewirings },
    () => shortCoreFit(rewired(binary, random, answered), answered, "or") ?? NaN,
  );
  const comparison = nullComparison(short, { null: "rewiring", values, seed: settings.seed + 2 });
  return {
    measure: { ...measured(found.correlation, comparison), coreSize: found.core.length, short },
    core: new Set(found.core),
  };
}
