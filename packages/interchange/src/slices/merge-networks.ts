import { type ProblemLog } from "../problems/problem-log";
import { type RawNetwork, type RawNode } from "../reading/raw-network";

/** Files that each hold a relation or a wave of one network, as one: nodes of the same id are the same node. */
export function mergeNetworks(raws: readonly RawNetwork[], log: ProblemLog): RawNetwork {
  const [first, ...others] = raws;
  if (others.length === 0) return first;
  const relations = new Map<string, { readonly directed: boolean; readonly waves: readonly string[] }>();
  for (const { file, relations: own, waves } of raws)
    for (const { name, directed } of own ?? []) {
      const before = relations.get(name) ?? { directed, waves: [] };
      if (before.directed !== directed) log.problem("files-do-not-fit", file, {}, { relation: name });
      relations.set(name, { directed, waves: [...before.waves, ...(waves ?? [])] });
    }
  const nodes = new Map<string, RawNode[]>();
  for (const raw of raws)
    for (const node of raw.nodes ?? []) {
      const same = nodes.get(node.id) ?? [];
      nodes.set(node.id, [...same, { ...node, presence: node.presence ?? raw.waves }]);
    }
  return {
    file: first.file,
    waves: [...new Set(raws.flatMap(({ waves }) => waves ?? []))],
    relations: Array.from(relations, ([name, told]) => ({ name, ...told })),
    nodes: [...nodes.values()].map(together),
    ties: raws.flatMap(({ ties }) => ties),
  };
}

/** Who did not answer in one of the files did not answer in that wave; null when no file tells. */
function together(same: readonly RawNode[]): RawNode {
  const presence = [...new Set(same.flatMap((node) => node.presence ?? []))];
  const silent = new Set(
    same.flatMap(({ presence: there, answered }) =>
      answered === null ? [] : (there ?? []).filter((wave) => !answered.includes(wave)),
    ),
  );
  const told = same.some(({ answered }) => answered !== null);
  return { ...same[0], presence, answered: told ? presence.filter((wave) => !silent.has(wave)) : null };
}
