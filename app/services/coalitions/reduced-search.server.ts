import { message, type Message } from "@vensterbank/core";
import { type NetworkResult, type ScopeResult } from "@vensterbank/network";

/** What was placed, tested or estimated less closely because the network is very large, in sentences; mostly none. */
export function reducedSearch(
  { positions }: Pick<NetworkResult, "positions">,
  { coalitions, blocks, betweennessSources }: ScopeResult,
): Message[] {
  return [
    ...(positions.placedBy === "unit" ? [message("coalitions.reduced.placed")] : []),
    ...(coalitions.test === "short" ? [message("coalitions.reduced.test")] : []),
    ...(blocks.unitPairs === "with-ties" ? [message("coalitions.reduced.pairs")] : []),
    ...(betweennessSources === undefined
      ? []
      : [message("coalitions.reduced.between", { sources: betweennessSources })]),
  ];
}
