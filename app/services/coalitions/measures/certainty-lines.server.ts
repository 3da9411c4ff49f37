import { type Message } from "@vensterbank/core";
import { type Measure, measured, type RankedMeasure, withheld } from "@vensterbank/network";
import {
  countedExample,
  example,
  type MeasureContext,
  measureLine,
  type MeasureLine,
} from "./measure-line.server";

/** How sure all this is: what it would do if more people had not answered, and what lasted since the wave before. */
export function certaintyLines(context: MeasureContext): MeasureLine[] {
  const { scope, stored, level } = context;
  const { density, densityReconstructed } = scope.whole;
  const percent = (share: number | null) => Math.round((share ?? 0) * 1000) / 10;
  const since = stored.sinceEarlier?.scopes[level];
  const none = withheld(stored.sinceEarlier === null ? "no-earlier-wave" : "level-not-asked");
  return [
    measureLine(
      "rankNamed",
      "index",
      rankOf("indegree", context),
      topExample("rankNamed", "indegree", context),
    ),
    measureLine(
      "rankBetween",
      "index",
      rankOf("betweenness", context),
      topExample("rankBetween", "betweenness", context),
    ),
    measureLine(
      "reconstructed",
      "share",
      densityReconstructed,
      example("reconstructed", { filled: percent(densityReconstructed.value), told: percent(density.value) }),
    ),
    measureLine(
      "sameTies",
      "share",
      since?.jaccard ?? none,
      countedExample("sameTies", since?.jaccard ?? none),
    ),
    measureLine("samePeople", "index", since?.correlation ?? none, null),
  ];
}

/** How well the order of people stands when some of them are taken as silent. */
function rankOf(name: RankedMeasure, { scope }: MeasureContext): Measure {
  const { mean, reason } = scope.sensitivity.ranks[name];
  return mean === null ? withheld(reason ?? "no-variance") : measured(mean);
}

function topExample(
  key: string,
  name: "indegree" | "betweenness",
  { scope, nameOf }: MeasureContext,
): Message {
  const [first] = [...scope.nodes].sort(
    (a, b) => (b[name] ?? -1) - (a[name] ?? -1) || (a.id < b.id ? -1 : 1),
  );
  const { removed, ranks } = scope.sensitivity;
  const params = { removed, draws: ranks[name].draws, low: ranks[name].low ?? 0 };
  const who = first === undefined || first[name] === null ? null : nameOf(first.id);
  return who === null ? example(key, params) : example(`${key}.named`, { ...params, who });
}
