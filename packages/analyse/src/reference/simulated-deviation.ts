/** Largest deviation of simulated figures, in standard errors of both simulations together, over how many figures. */
export interface SimulatedDeviation {
  readonly compared: number;
  readonly largest: number;
}

type Json = Readonly<Record<string, unknown>>;

/** Standard error of a 2.5 or 97.5 percentile, and of a 95 percentile, per √draw and per standard deviation of what is drawn. */
const tailFactor = Math.sqrt(0.025 * 0.975) / 0.05844;
const upperFactor = Math.sqrt(0.05 * 0.95) / 0.10314;
/** Density of the standard normal distribution at 0. */
const peak = 0.39894;

/**
 * Compares blocks of simulated figures (reference/FORMAT.md: blocks with `B`, `R` or `reps`) wherever they stand in a
 * document: standard errors, percentile ends, z0, means, standard deviations and 95 percentiles. A block that is undefined
 * in one and not in the other deviates infinitely.
 */
export function simulatedDeviation(expected: unknown, actual: unknown): SimulatedDeviation {
  if (!isJson(expected)) return nothing;
  const draws = drawsOf(expected);
  if (draws === null) {
    return merge(
      Object.entries(expected).map(([key, value]) =>
        simulatedDeviation(value, isJson(actual) ? actual[key] : undefined),
      ),
    );
  }
  if (!isJson(actual)) return { compared: 1, largest: Infinity };
  const c = 1 / draws + 1 / (drawsOf(actual) ?? draws);
  return merge([
    noiseBlock(expected, actual, c),
    jointBlock(expected, actual, c),
    ...axisBlocks(expected, actual, c),
  ]);
}

/** {mean, sd, p95} of what was drawn. */
function noiseBlock(expected: Json, actual: Json, c: number): SimulatedDeviation {
  const { sd } = expected;
  if (typeof sd !== "number") return nothing;
  const error = sd * Math.sqrt(c);
  return merge([
    one(expected.mean, actual.mean, error),
    one(sd, actual.sd, 1.5 * sd * Math.sqrt(c / 2)),
    one(expected.p95, actual.p95, error * upperFactor),
  ]);
}

/** {boot_se: {name}, perc95: {name}}. */
function jointBlock(expected: Json, actual: Json, c: number): SimulatedDeviation {
  const { boot_se, perc95 } = expected;
  if (!isJson(boot_se) || !isJson(perc95)) return nothing;
  const [errors, ends] = [at(actual, "boot_se"), at(actual, "perc95")];
  return merge(
    Object.entries(boot_se).map(([name, se]) =>
      spread({ boot_se: se, perc95: perc95[name] }, { boot_se: errors[name], perc95: ends[name] }, c),
    ),
  );
}

/** {name: {boot_se, perc95, bca95, z0}}. */
function axisBlocks(expected: Json, actual: Json, c: number): SimulatedDeviation[] {
  return Object.entries(expected).flatMap(([name, block]) =>
    isJson(block) && typeof block.boot_se === "number"
      ? [spread(block, at(actual, name), c), one(block.z0, at(actual, name).z0, Math.sqrt(c / 4) / peak)]
      : [],
  );
}

function spread(expected: Json, actual: Json, c: number): SimulatedDeviation {
  const se = Number(expected.boot_se);
  const ends = (key: string) => {
    const [theirs, ours] = [expected[key], actual[key]];
    if (!Array.isArray(theirs)) return nothing;
    const error = se * tailFactor * Math.sqrt(c);
    return merge(theirs.map((end, i) => one(end, Array.isArray(ours) ? ours[i] : undefined, error)));
  };
  return merge([one(se, actual.boot_se, 1.5 * se * Math.sqrt(c / 2)), ends("perc95"), ends("bca95")]);
}

const nothing: SimulatedDeviation = { compared: 0, largest: 0 };

function one(expected: unknown, actual: unknown, error: number): SimulatedDeviation {
  if (typeof expected !== "number") return nothing;
  const largest = typeof actual === "number" ? Math.abs(actual - expected) / error : Infinity;
  return { compared: 1, largest };
}

function merge(parts: readonly SimulatedDeviation[]): SimulatedDeviation {
  return {
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
    largest: parts.reduce((worst, part) => Math.max(worst, part.largest), 0),
  };
}

function drawsOf(block: Json): number | null {
  const found = [block.B, block.R, block.reps].find((draws) => typeof draws === "number" && draws >= 100);
  return typeof found === "number" ? found : null;
}

function at(block: Json, key: string): Json {
  const value = block[key];
  return isJson(value) ? value : {};
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
