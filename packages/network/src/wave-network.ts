import { type RespondentRole, type TieLevel } from "@vensterbank/core";

/** A person inside the organisation, or a partner (organisation or contact person) outside it. */
export type NodeKind = "person" | "partner";

/** Somebody who was present in a wave, with role, unit and sector as they stood when it opened. */
export interface WaveNode {
  /** Stable over waves. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly role: RespondentRole;
  /** Leaf unit of a person; null for partners. */
  readonly unitId: string | null;
  /** Sector of a partner; null for people inside. */
  readonly sector: string | null;
  /** Answered the questions about relations. "Nobody" is an answer, skipping is not. */
  readonly responded: boolean;
}

/** How much people work together: 1 now and then … 4 we cannot do without each other. */
export type TieStrength = 1 | 2 | 3 | 4;
/** What a relation brings: 1 we hear each other … 4 it changes what we do. */
export type TieValue = 1 | 2 | 3 | 4;

/** One reported relation at one level; a relation about several levels is several ties. */
export interface WaveTie {
  readonly from: string;
  readonly to: string;
  readonly level: TieLevel;
  readonly strength: TieStrength;
  readonly value: TieValue | null;
}

/**
 * Everything that was said about relations in one wave. An ordered pair (from, to) at an asked level is a *tie* when it
 * is in `ties`, *no tie* when it is not and the sender responded, and *not observed* when the sender did not respond.
 */
export interface WaveNetwork {
  readonly waveId: string;
  /** Levels that this wave asked about; ties of another level are refused. */
  readonly levels: readonly TieLevel[];
  readonly nodes: readonly WaveNode[];
  readonly ties: readonly WaveTie[];
}

export type PairState = "tie" | "no-tie" | "not-observed";

/**
 * @throws RangeError when ids repeat, a tie points outside the wave or to its own sender, its sender did not respond,
 * its level was not asked, or the same relation is given twice.
 */
export function checkWaveNetwork(network: WaveNetwork): WaveNetwork {
  const responded = new Map<string, boolean>();
  for (const node of network.nodes) {
    if (responded.has(node.id)) throw new RangeError("A node is twice in the same wave");
    responded.set(node.id, node.responded);
  }
  const seen = new Set<string>();
  for (const tie of network.ties) {
    if (!responded.has(tie.from) || !responded.has(tie.to))
      throw new RangeError("A tie points outside its wave");
    if (tie.from === tie.to) throw new RangeError("A tie points to its own sender");
    if (!responded.get(tie.from)) throw new RangeError("A tie is sent by somebody who did not respond");
    if (!network.levels.includes(tie.level))
      throw new RangeError("A tie has a level that the wave did not ask about");
    const key = JSON.stringify([tie.from, tie.to, tie.level]);
    if (seen.has(key)) throw new RangeError("A tie is given twice");
    seen.add(key);
  }
  return network;
}

/** What is known about one ordered pair at one level. */
export function pairState(network: WaveNetwork, from: string, to: string, level: TieLevel): PairState {
  if (network.ties.some((tie) => tie.from === from && tie.to === to && tie.level === level)) return "tie";
  const sender = network.nodes.find((node) => node.id === from);
  const observed = sender?.responded === true && network.nodes.some((node) => node.id === to);
  return observed && network.levels.includes(level) ? "no-tie" : "not-observed";
}
