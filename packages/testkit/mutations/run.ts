/**
 * Breaks a copy of the project on purpose, one thing at a time, and expects a test to see each. What is not seen is a hole
 * in the tests. `BROKEN_REPORT` names a file for the counts; words on the command line choose mutations by their sentence.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { copyTree } from "./copied-tree";
import { type Mutation } from "./mutation";
import { mutations as all } from "./mutations";
import { type Outcome, runTests } from "./run-tests";
import { tryMutation } from "./try-mutation";

const root = resolve(fileURLToPath(new URL(".", import.meta.url)), "../../..");
const chosen = process.argv.slice(2);
const mutations = all.filter(
  ({ stands, file }) => chosen.length === 0 || chosen.some((one) => `${stands} ${file}`.includes(one)),
);
// Two at a time: machines that test have two cores or more.
const copies = [copyTree(root), copyTree(root)];

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Takes from one list, one copy each, until nothing is left. */
async function share<T>(
  items: readonly T[],
  work: (folder: string, item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  await Promise.all(
    copies.map(async ({ folder }) => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(folder, item);
    }),
  );
}

/** The tests of some mutations while nothing is broken. */
async function runUnbroken(folder: string, some: readonly Mutation[]): Promise<Outcome> {
  const files = [...new Set(some.map(({ test }) => test.file))];
  const names = [...new Set(some.map(({ test }) => test.name))];
  return runTests(folder, files, names);
}

/** Why a mutation's test proves nothing, if it does not: it must be green as long as nothing is broken. */
function unbrokenProblem({ test }: Mutation, { tests, broken }: Outcome): string | null {
  const named = tests.filter(({ file, name }) => file === test.file && name.includes(test.name));
  if (named.length === 0) return `${test.file} has no test “${test.name}” ${broken.join(" ").slice(0, 300)}`;
  const red = named.find(({ passed }) => !passed);
  return red ? `“${red.name}” is red before anything is broken: ${red.says.slice(0, 500)}` : null;
}

async function main(): Promise<number> {
  const problems = new Map<Mutation, string>();
  const onEngines = ({ test }: Mutation) => test.file.startsWith("db/");
  const halves = [mutations.filter(onEngines), mutations.filter((one) => !onEngines(one))];
  await share(
    halves.filter((half) => half.length > 0),
    async (folder, half) => {
      const outcome = await runUnbroken(folder, half);
      for (const mutation of half) {
        const problem = unbrokenProblem(mutation, outcome);
        if (problem !== null) problems.set(mutation, problem);
      }
    },
  );
  await share(mutations, async (folder, mutation) => {
    const started = Date.now();
    const problem =
      problems.get(mutation) ??
      (await tryMutation(folder, mutation).catch((error: unknown) => String(error)));
    if (problem !== null) problems.set(mutation, problem);
    const line = `${mutation.stands} (${((Date.now() - started) / 1000).toFixed(1)} s)`;
    say(
      problem === null
        ? `✓ ${line}\n    ${mutation.test.file}: ${mutation.test.name}`
        : `✗ ${line}\n    ${problem}`,
    );
  });
  return problems.size;
}

let failed = 1;
try {
  failed = await main();
} finally {
  for (const copy of copies) copy.remove();
}
const passed = Math.max(0, mutations.length - failed);
say(`${passed} of ${mutations.length} mutations were seen by a test`);
if (process.env.BROKEN_REPORT) writeFileSync(process.env.BROKEN_REPORT, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
