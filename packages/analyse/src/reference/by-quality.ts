import { type SimulatedDeviation } from "./simulated-deviation";

type Json = Readonly<Record<string, unknown>>;

/** A number of the expected document, with what stands at the same place in the actual one. */
export interface Leaf {
  readonly path: string;
  readonly key: string;
  readonly expected: number;
  readonly actual: unknown;
  /** The objects in which both stand. */
  readonly block: Json;
  readonly actualBlock: Json;
}

/** Every number under one of the keys, wherever it stands. */
export function leaves(expected: unknown, actual: unknown, keys: readonly string[], path = ""): Leaf[] {
  if (Array.isArray(expected))
    return expected.flatMap((one, i) =>
      leaves(one, Array.isArray(actual) ? actual[i] : undefined, keys, `${path}/${i}`),
    );
  if (!isJson(expected)) return [];
  const other = isJson(actual) ? actual : {};
  return Object.entries(expected).flatMap(([key, value]): Leaf[] => {
    if (typeof value !== "number") return leaves(value, other[key], keys, `${path}/${key}`);
    return keys.includes(key)
      ? [
          {
            path: `${path}/${key}`,
            key,
            expected: value,
            actual: other[key],
            block: expected,
            actualBlock: other,
          },
        ]
      : [];
  });
}

/** How far the best that was found falls below theirs; better is no deviation. Absent = infinite. */
export function shortfall(found: readonly Leaf[]): SimulatedDeviation {
  const largest = found.reduce(
    (worst, { expected, actual }) =>
      Math.max(worst, typeof actual === "number" ? expected - actual : Infinity),
    0,
  );
  return { compared: found.length, largest };
}

/** p-values in standard errors of both permutation tests together; a difference of one draw in each is none. */
export function tailDeviation(found: readonly Leaf[], perms: number): SimulatedDeviation {
  const largest = found.reduce((worst, { expected: p, actual, block, actualBlock }) => {
    if (typeof actual !== "number") return Infinity;
    const [theirs, ours] = [drawsOf(block) ?? perms, drawsOf(actualBlock) ?? perms];
    const fewest = Math.min(theirs, ours);
    const within = Math.min(Math.max(p, 1 / fewest), 1 - 1 / fewest);
    const error = Math.sqrt(within * (1 - within) * (1 / theirs + 1 / ours));
    return Math.max(worst, (Math.abs(actual - p) - 2 / fewest) / error);
  }, 0);
  return { compared: found.length, largest };
}

function drawsOf({ perms, reps }: Json): number | null {
  return typeof perms === "number" ? perms : typeof reps === "number" ? reps : null;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
