import { type NameLevel } from "@vensterbank/core";
import { type ScopeChange, type Turnover, type WaveNetwork, type WithheldReason } from "@vensterbank/network";

export interface TurnoverShown {
  readonly reason: WithheldReason | "too-few-twice" | null;
  readonly turnover: Turnover | null;
}

/** The turnover of two waves; where only groups may be shown, not when fewer than the threshold answered both times. */
export function turnoverFor(
  { reason, turnover }: ScopeChange,
  {
    view,
    threshold,
    from,
    to,
  }: {
    readonly view: NameLevel;
    readonly threshold: number;
    readonly from: WaveNetwork;
    readonly to: WaveNetwork;
  },
): TurnoverShown {
  if (view === "groups" && answeredTwice(from, to) < threshold)
    return { reason: "too-few-twice", turnover: null };
  return { reason, turnover };
}

/** People inside who answered in both waves. */
export function answeredTwice(from: WaveNetwork, to: WaveNetwork): number {
  const before = new Set(from.nodes.flatMap(({ id, responded }) => (responded ? [id] : [])));
  return to.nodes.filter(({ id, kind, responded }) => kind === "person" && responded && before.has(id))
    .length;
}
