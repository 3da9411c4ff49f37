import { type LayeredGraph } from "./layered-graph";

/** Arrays that every round of one search uses again; sizes of the graph that is searched. */
export interface Workspace {
  readonly order: Int32Array;
  readonly waiting: Uint8Array;
  readonly size: Int32Array;
  /** group × layer. */
  readonly groupStrength: Float64Array;
  /** Weight between a node and each group; all 0 between uses. */
  readonly link: Float64Array;
  readonly touched: Int32Array;
  readonly free: Int32Array;
  readonly partStrength: Float64Array;
  readonly outward: Float64Array;
  readonly chance: Float64Array;
}

export function workspaceFor({ n, layers }: LayeredGraph): Workspace {
  return {
    order: new Int32Array(n),
    waiting: new Uint8Array(n),
    size: new Int32Array(n),
    groupStrength: new Float64Array(n * layers),
    link: new Float64Array(n),
    touched: new Int32Array(n),
    free: new Int32Array(n),
    partStrength: new Float64Array(n * layers),
    outward: new Float64Array(n),
    chance: new Float64Array(n),
  };
}
