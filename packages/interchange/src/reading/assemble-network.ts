import {
  type NetworkDocument,
  type NetworkNode,
  type NetworkRelation,
  type NetworkTie,
} from "../document/network-document";
import { type ProblemLog } from "../problems/problem-log";
import { type NetworkLimits } from "./network-reading";
import { type RawNetwork, type RawNode, type RawTie } from "./raw-network";

interface Rules {
  readonly limits: NetworkLimits;
  readonly directed: (relation: string) => boolean;
  readonly log: ProblemLog;
}

/** The document that raw nodes and ties make; null when something is wrong, which is then in the log. */
export function assembleNetwork(raw: RawNetwork, rules: Rules): NetworkDocument | null {
  const { log, limits } = rules;
  const ends = raw.nodes === null ? endsOf(raw.ties) : raw.nodes;
  if (tooMany(raw, ends.length, rules)) return null;
  if (ends.length === 0) log.problem("no-nodes", raw.file);
  if (raw.nodes === null && ends.length > 0)
    log.warn("nodes-from-ties", raw.file, {}, { nodes: ends.length });
  const waves = raw.waves ?? wavesOf(raw);
  if (waves.length > limits.waves)
    log.problem("too-many-waves", raw.file, {}, { count: waves.length, most: limits.waves });
  const relations = (raw.relations ?? relationsOf(raw.ties, rules)).map((relation) =>
    askedIn(relation, waves),
  );
  const nodes = nodesOf(ends, waves, log);
  const ties = tiesOf(raw.ties, { waves, relations, nodes }, log);
  if (nodes.size === 1) log.warn("one-node", raw.file);
  if (ties.length === 0) log.warn("no-ties", raw.file);
  return log.problems.length > 0 ? null : { waves, relations, nodes: [...nodes.values()], ties };
}

function tooMany(raw: RawNetwork, nodes: number, { limits, log }: Rules): boolean {
  if (nodes > limits.nodes) log.problem("too-many-nodes", raw.file, {}, { count: nodes, most: limits.nodes });
  if (raw.ties.length > limits.ties)
    log.problem("too-many-ties", raw.file, {}, { count: raw.ties.length, most: limits.ties });
  return log.problems.length > 0 && (nodes > limits.nodes || raw.ties.length > limits.ties);
}

function endsOf(ties: readonly RawTie[]): RawNode[] {
  const found = new Map<string, RawNode>();
  for (const { from, to, file, row } of ties)
    for (const id of [from, to])
      if (id !== "" && !found.has(id))
        found.set(id, { id, label: id, attributes: {}, presence: null, answered: null, file, row });
  return [...found.values()];
}

function wavesOf({ ties, nodes }: RawNetwork): string[] {
  const named = new Set(ties.map(({ wave }) => wave));
  for (const { presence, answered } of nodes ?? [])
    for (const wave of [...(presence ?? []), ...(answered ?? [])]) named.add(wave);
  if (named.size > 1) named.delete("");
  const order = new Intl.Collator("en", { numeric: true });
  return named.size === 0 ? [""] : [...named].sort(order.compare);
}

function relationsOf(ties: readonly RawTie[], { directed }: Rules): NetworkRelation[] {
  const names = [...new Set(ties.map(({ relation }) => relation))];
  return (names.length === 0 ? ["tie"] : names).map((name) => ({ name, directed: directed(name) }));
}

/** Where it was asked in all waves, nothing is said of them. */
function askedIn(
  { name, directed, waves: asked }: NetworkRelation,
  waves: readonly string[],
): NetworkRelation {
  const those = waves.filter((wave) => asked?.includes(wave));
  const all = asked === undefined || asked.length === 0 || those.length === waves.length;
  return all ? { name, directed } : { name, directed, waves: those };
}

function nodesOf(
  raw: readonly RawNode[],
  waves: readonly string[],
  log: ProblemLog,
): Map<string, NetworkNode> {
  const nodes = new Map<string, NetworkNode>();
  for (const { file, row, id, label, attributes, presence, answered } of raw) {
    if (id === "") log.problem("id-empty", file, { row });
    else if (presence?.length === 0) log.warn("never-present", file, { row }, { id });
    else if (nodes.has(id)) log.problem("id-twice", file, { row }, { id });
    else {
      const unknown = [...(presence ?? []), ...(answered ?? [])].find((wave) => !waves.includes(wave));
      if (unknown !== undefined) log.problem("wave-unknown", file, { row }, { wave: unknown });
      if (label === "") log.warn("label-empty", file, { row }, { id });
      const there = presence === null ? waves : waves.filter((wave) => presence.includes(wave));
      nodes.set(id, {
        id,
        label: label === "" ? id : label,
        attributes: known(attributes),
        presence: there.length === 0 ? waves : there,
        answered: answered === null ? null : waves.filter((wave) => answered.includes(wave)),
      });
    }
  }
  return nodes;
}

type Frame = Pick<NetworkDocument, "waves" | "relations"> & {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
};

function tiesOf(raw: readonly RawTie[], frame: Frame, log: ProblemLog): NetworkTie[] {
  const relations = new Map(frame.relations.map((relation) => [relation.name, relation]));
  const kept = new Map<string, NetworkTie>();
  for (const { file, row, ...rest } of raw) {
    const tie = { ...rest, attributes: known(rest.attributes) };
    if (!sound(tie, { file, row }, frame, relations, log)) continue;
    const ends =
      relations.get(tie.relation)?.directed === true || tie.from < tie.to
        ? [tie.from, tie.to]
        : [tie.to, tie.from];
    const key = JSON.stringify([tie.relation, tie.wave, ...ends]);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, tie);
    else if (before.weight === tie.weight && same(before.attributes, tie.attributes))
      log.warn("tie-twice", file, { row }, { from: tie.from, to: tie.to });
    else log.problem("tie-contradicts", file, { row }, { from: tie.from, to: tie.to });
    if (tie.weight === 0) log.warn("weight-nought", file, { row }, { from: tie.from, to: tie.to });
  }
  return [...kept.values()];
}

function sound(
  { from, to, relation, wave }: NetworkTie,
  { file, row }: { readonly file: string; readonly row: number | null },
  { nodes, waves }: Frame,
  relations: ReadonlyMap<string, NetworkRelation>,
  log: ProblemLog,
): boolean {
  const before = log.problems.length;
  for (const id of new Set([from, to])) {
    if (id === "") log.problem("id-empty", file, { row });
    else if (!nodes.has(id)) log.problem("node-unknown", file, { row }, { id });
    else if (waves.includes(wave) && nodes.get(id)?.presence.includes(wave) === false)
      log.problem("absent-in-wave", file, { row }, { id, wave });
  }
  const asked = relations.get(relation);
  if (asked === undefined) log.problem("relation-unknown", file, { row }, { relation });
  if (!waves.includes(wave)) log.problem("wave-unknown", file, { row }, { wave });
  else if (asked?.waves?.includes(wave) === false)
    log.problem("not-asked", file, { row }, { relation, wave });
  if (log.problems.length > before || log.more) return false;
  if (from === to) {
    log.warn("self-tie", file, { row }, { id: from });
    return false;
  }
  const silent = (id: string) => nodes.get(id)?.answered?.includes(wave) === false;
  if (silent(from) && (asked?.directed === true || silent(to)))
    log.warn("tie-of-silent", file, { row }, { id: from });
  return true;
}

function known(attributes: NetworkTie["attributes"]): NetworkTie["attributes"] {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== ""));
}

function same(one: NetworkTie["attributes"], other: NetworkTie["attributes"]): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
