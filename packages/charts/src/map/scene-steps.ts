/** How one map becomes another in three movements: who goes, goes; who stays, moves; then who is new comes in. */
export interface SceneSteps {
  readonly remove: { readonly nodes: readonly string[]; readonly ties: readonly string[] };
  readonly move: readonly string[];
  readonly add: { readonly nodes: readonly string[]; readonly ties: readonly string[] };
}

interface Scene {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly ties: readonly { readonly from: string; readonly to: string }[];
}

/** The id of a tie on the map: its two ends, the smaller first. */
export function tieId({ from, to }: { readonly from: string; readonly to: string }): string {
  return from < to ? `${from}~${to}` : `${to}~${from}`;
}

/** What has to leave, move and enter between two scenes; a tie goes and comes with its ends. */
export function sceneSteps(before: Scene, after: Scene): SceneSteps {
  const was = new Map(before.nodes.map((node) => [node.id, node]));
  const is = new Map(after.nodes.map((node) => [node.id, node]));
  const tiesBefore = new Set(before.ties.map(tieId));
  const tiesAfter = new Set(after.ties.map(tieId));
  return {
    remove: {
      nodes: [...was.keys()].filter((id) => !is.has(id)),
      ties: [...tiesBefore].filter((id) => !tiesAfter.has(id)),
    },
    move: after.nodes.flatMap(({ id, x, y }) => {
      const old = was.get(id);
      return old !== undefined && (old.x !== x || old.y !== y) ? [id] : [];
    }),
    add: {
      nodes: [...is.keys()].filter((id) => !was.has(id)),
      ties: [...tiesAfter].filter((id) => !tiesBefore.has(id)),
    },
  };
}
