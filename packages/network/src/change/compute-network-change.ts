import { tieLevels } from "@vensterbank/core";
import { type StrongestTie, strongestTies } from "../graph/strongest-ties";
import { type NetworkChange, type ScopeChange, type TieChange, type TieChangeKind } from "../network-change";
import { type NetworkScope } from "../network-result";
import { type WaveNetwork } from "../wave-network";
import { turnoverOf } from "./turnover-of-waves";

/** What began, ended and stayed between two waves; levels that only one of them asked about are left out of `combined`. */
export function computeNetworkChange(from: WaveNetwork, to: WaveNetwork): NetworkChange {
  const asked = tieLevels.filter((level) => from.levels.includes(level) && to.levels.includes(level));
  const before = withLevels(from, asked);
  const after = withLevels(to, asked);
  const idsBefore = new Set(from.nodes.map(({ id }) => id));
  const idsAfter = new Set(to.nodes.map(({ id }) => id));
  const sorted = (ids: Iterable<string>, keep: (id: string) => boolean) => [...ids].filter(keep).sort();
  const eitherAsked = tieLevels.filter((level) => from.levels.includes(level) || to.levels.includes(level));
  return {
    version: 1,
    fromWaveId: from.waveId,
    toWaveId: to.waveId,
    nodes: {
      stayed: sorted(idsBefore, (id) => idsAfter.has(id)),
      joined: sorted(idsAfter, (id) => !idsBefore.has(id)),
      left: sorted(idsBefore, (id) => !idsAfter.has(id)),
    },
    scopes: {
      combined: scopeChange(before, after, "combined"),
      ...Object.fromEntries(eitherAsked.map((level) => [level, scopeChange(before, after, level)])),
    },
  };
}

function withLevels(network: WaveNetwork, levels: WaveNetwork["levels"]): WaveNetwork {
  return { ...network, levels, ties: network.ties.filter((tie) => levels.includes(tie.level)) };
}

function scopeChange(before: WaveNetwork, after: WaveNetwork, scope: NetworkScope): ScopeChange {
  const none: Record<TieChangeKind, number> = {
    begun: 0,
    ended: 0,
    kept: 0,
    stronger: 0,
    weaker: 0,
    joined: 0,
    left: 0,
    unknown: 0,
  };
  const compared = scope === "combined" ? before.levels.length > 0 : before.levels.includes(scope);
  if (!compared) return { reason: "level-not-asked", ties: [], counts: none, turnover: null };
  const ties = tieChanges(before, after, scope);
  for (const { change } of ties) none[change]++;
  return { reason: null, ties, counts: none, turnover: turnoverOf(before, after, scope) };
}

function tieChanges(before: WaveNetwork, after: WaveNetwork, scope: NetworkScope): TieChange[] {
  const respondedBefore = new Map(before.nodes.map((node) => [node.id, node.responded]));
  const respondedAfter = new Map(after.nodes.map((node) => [node.id, node.responded]));
  const key = ({ from, to }: StrongestTie) => JSON.stringify([from, to]);
  const first = new Map(strongestTies(before, scope).map((tie) => [key(tie), tie]));
  const second = new Map(strongestTies(after, scope).map((tie) => [key(tie), tie]));
  /** A tie of one wave only: what is known about the pair in the other. */
  const elsewhere = (
    tie: StrongestTie,
    other: ReadonlyMap<string, boolean>,
    gone: TieChangeKind,
    apart: TieChangeKind,
  ) => {
    if (!other.has(tie.from) || !other.has(tie.to)) return apart;
    return other.get(tie.from) ? gone : "unknown";
  };
  const changes: TieChange[] = [];
  for (const [name, tie] of first) {
    const later = second.get(name);
    const change: TieChangeKind =
      later === undefined
        ? elsewhere(tie, respondedAfter, "ended", "left")
        : later.strength === tie.strength
          ? "kept"
          : later.strength > tie.strength
            ? "stronger"
            : "weaker";
    changes.push({
      from: tie.from,
      to: tie.to,
      change,
      before: tie.strength,
      after: later?.strength ?? null,
    });
  }
  for (const [name, tie] of second) {
    if (first.has(name)) continue;
    const change = elsewhere(tie, respondedBefore, "begun", "joined");
    changes.push({ from: tie.from, to: tie.to, change, before: null, after: tie.strength });
  }
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return changes.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}
