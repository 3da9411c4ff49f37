import { type NetworkChange, type WaveNetwork } from "@vensterbank/network";

/** Who came and who went between two waves; apart from relations that began or ended between those who stayed. */
export interface PeopleMoves {
  readonly people: { readonly joined: number; readonly left: number };
  readonly partners: { readonly joined: number; readonly left: number };
}

export function peopleMoves(
  { nodes }: Pick<NetworkChange, "nodes">,
  from: WaveNetwork,
  to: WaveNetwork,
): PeopleMoves {
  const people = new Set(
    [...from.nodes, ...to.nodes].flatMap(({ id, kind }) => (kind === "person" ? [id] : [])),
  );
  const count = (ids: readonly string[], kind: "people" | "partners") =>
    ids.filter((id) => people.has(id) === (kind === "people")).length;
  const of = (kind: "people" | "partners") => ({
    joined: count(nodes.joined, kind),
    left: count(nodes.left, kind),
  });
  return { people: of("people"), partners: of("partners") };
}
