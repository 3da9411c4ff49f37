/**
 * Breaks a copy of the project on purpose, one thing at a time, and expects a test to see each. What is not seen is a hole
 * in the tests. `BROKEN_REPORT` names a file for the counts; words on the command line choose mutations by their sentence.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { copyTree } from "./copied-tree";
import { mutations as all } from "./mutations";
import { type Mutation } from "./mutation";
import { runTests } from "./run-tests";
import { tryMutation } from "./try-mutation";

const root = resolve(fileURLToPath(new URL(".", import.meta.url)), "../../..");
const chosen = process.argv.slice(2);
const mutations = all.filter(
  ({ stands, file }) => chosen.length === 0 || chosen.some((one) => `${stands} ${file}`.includes(one)),
);
const copies = [copyTree(root), copyTree(root)];

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

/** Why some of the named tests are not green before anything is broken. */
async function findRed(): Promise<string[]> {
  const problems: string[] = [];
  const isContract = ({ test }: Mutation) => test.file.startsWith("db/");
  const halves = [mutations.filter(isContract), mutations.filter((one) => !isContract(one))];
  await share(
    halves.filter((half) => half.length > 0),
    async (folder, half) => {
      const files = [...new Set(half.map(({ test }) => test.file))];
      const names = [...new Set(half.map(({ test }) => test.name))];
      const { tests, broken } = await runTests(folder, files, names);
      problems.push(...broken);
      for (const { test } of half) {
        const named = tests.filter(({ file, name }) => file === test.file && name.includes(test.name));
        if (named.length === 0) problems.push(`${test.file} has no test “${test.name}”`);
        for (const { name, passed, says } of named)
          if (!passed) problems.push(`“${name}” is red already: ${says.slice(0, 500)}`);
      }
    },
  );
  return [...new Set(problems)];
}

async function main(): Promise<number> {
  const red = await findRed();
  for (const problem of red) console.error(`✗ unbroken: ${problem}`);
  if (red.length > 0) return red.length;
  let unseen = 0;
  await share(mutations, async (folder, mutation) => {
    const started = Date.now();
    const problem = await tryMutation(folder, mutation).catch((error: unknown) => String(error));
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (problem !== null) unseen++;
    const line = `${mutation.stands} (${seconds} s)`;
    if (problem === null) console.log(`✓ ${line}\n    ${mutation.test.file}: ${mutation.test.name}`);
    else console.error(`✗ ${line}\n    ${problem}`);
  });
  return unseen;
}

let failed = 1;
try {
  failed = await main();
} finally {
  for (const copy of copies) copy.remove();
}
const passed = Math.max(0, mutations.length - failed);
console.log(`${passed} of ${mutations.length} mutations were seen by a test`);
if (process.env.BROKEN_REPORT) writeFileSync(process.env.BROKEN_REPORT, JSON.stringify({ passed, failed }));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
