import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { seededRandom } from "@vensterbank/core";
import { bootstrap, raoWuYueBootstrap, standardDeviation } from "../src/index";

/**
 * `pnpm --filter @vensterbank/stats bench`: bootstrap of two axis scores here and in numpy, on data of the same size in
 * the same run. The ratio is what counts; seconds depend on the machine.
 */
const people = 2_000;
const replicates = 5_000;
const rounds = 5;

const random = seededRandom(42);
const axis = () =>
  Float64Array.from({ length: people }, () => {
    let sum = 0;
    for (let item = 0; item < 15; item++) sum += 1 + random.below(5);
    return sum / 15;
  });
const internal = axis();
const external = axis();

function meanOf(scores: Float64Array): (chosen: Int32Array) => number {
  return (chosen) => {
    let sum = 0;
    for (let i = 0; i < chosen.length; i++) sum += scores[chosen[i]];
    return sum / chosen.length;
  };
}

/** Median seconds of a few rounds. */
function seconds(work: () => void): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

const options = { replicates, seed: 1 };
const plain = seconds(() => bootstrap(people, { I: meanOf(internal), E: meanOf(external) }, options));
const teams = Array.from({ length: 40 }, (_, team) => ({
  people: Array.from({ length: people / 40 }, (_, i) => (team * people) / 40 + i),
  population: people / 32,
}));
const weighted = (weights: Float64Array, scores: Float64Array) => {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    sum += weights[i] * scores[i];
    total += weights[i];
  }
  return sum / total;
};
const rescaled = seconds(() =>
  raoWuYueBootstrap(teams, 0.85, (w) => ({ I: weighted(w, internal), E: weighted(w, external) }), options),
);

const numpy = `
import json, time, numpy as np
rng = np.random.default_rng(42)
Y = np.stack([rng.integers(1, 6, (${people}, 15)).mean(1) for _ in range(2)], 1)
times = []
for _ in range(${rounds}):
    t = time.perf_counter()
    out = np.empty((${replicates}, 2))
    for b in range(${replicates}):
        out[b] = Y[rng.integers(0, ${people}, ${people})].mean(0)
    np.quantile(out, [.025, .975], axis=0)
    times.append(time.perf_counter() - t)
print(json.dumps(dict(seconds=sorted(times)[${rounds} // 2], se=float(out[:, 0].std(ddof=1)), version=np.__version__)))
`;

console.log(`${people} respondents, ${replicates} replicates, two axis scores (median of ${rounds})`);
console.log(`bootstrap with percentile and BCa ends   ${plain.toFixed(3)} s`);
console.log(`Rao-Wu-Yue, 40 teams, percentile ends    ${rescaled.toFixed(3)} s`);
const peer = spawnSync("python3", ["-c", numpy], { encoding: "utf8" });
if (peer.status === 0) {
  const found = JSON.parse(peer.stdout) as { seconds: number; se: number; version: string };
  console.log(`numpy ${found.version}, percentile ends`.padEnd(41) + `${found.seconds.toFixed(3)} s`);
  console.log(
    `ours / numpy: ${(plain / found.seconds).toFixed(2)} and ${(rescaled / found.seconds).toFixed(2)} (below 1 is faster)`,
  );
  const ours = bootstrap(people, { I: meanOf(internal) }, options).I.figures?.se ?? NaN;
  const expected = (standardDeviation(Array.from(internal)) ?? NaN) / Math.sqrt(people);
  console.log(
    `standard errors: ours ${ours.toFixed(5)}, exact ${expected.toFixed(5)}; numpy on its own data ${found.se.toFixed(5)}`,
  );
} else {
  console.log("numpy is not on this machine: no ratio");
}
console.log(
  "as many draws on another machine (reference/perf): numpy .16 s, plain JavaScript .08 s; R boot, 30 items 1.35 s",
);
