/** What `computeWaveResult` works on, in this order. */
export type ComputeStage = "scores" | "positions" | "mixedness" | "portraits";

/** Told how far the computation is: `done` of `total` parts of a stage. Has no influence on the result. */
export type ReportStage<Stage extends string = ComputeStage> = (
  stage: Stage,
  done: number,
  total: number,
) => void;

/** The same list through a function, telling before each part how many are done. */
export function mapReported<T, R>(
  list: readonly T[],
  map: (value: T, index: number) => R,
  tell: (done: number, total: number) => void,
): R[] {
  return list.map((value, index) => {
    tell(index, list.length);
    return map(value, index);
  });
}
