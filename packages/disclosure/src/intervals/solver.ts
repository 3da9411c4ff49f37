import loadHighs, { type Highs } from "highs";

let loading: Promise<Highs> | null = null;

/** The linear programming solver HiGHS, as WebAssembly; loaded once. */
export function solver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
