import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mutation } from "./mutation";
import { type Outcome, runTests } from "./run-tests";

/** Applies a mutation to a copy, runs its test, and puts the file back. @returns null when the test saw it, else why not */
export async function tryMutation(folder: string, mutation: Mutation): Promise<string | null> {
  const path = join(folder, mutation.file);
  const whole = readFileSync(path, "utf8");
  const found = whole.split(mutation.find).length - 1;
  if (found !== 1) return `the text to replace stands ${found} times in ${mutation.file}`;
  writeFileSync(
    path,
    whole.replace(mutation.find, () => mutation.replace),
  );
  try {
    return verdict(await runTests(folder, [mutation.test.file], [mutation.test.name]), mutation);
  } finally {
    writeFileSync(path, whole);
  }
}

function verdict({ tests, broken }: Outcome, { test, says }: Mutation): string | null {
  if (broken.length > 0) return `${test.file} could not be run: ${broken[0].slice(0, 500)}`;
  const named = tests.filter(({ name }) => name.includes(test.name));
  if (named.length === 0) return `${test.file} has no test “${test.name}”`;
  const red = named.filter(({ passed }) => !passed);
  if (red.length === 0) return `“${test.name}” of ${test.file} stayed green`;
  const wanted = says ?? /AssertionError|instead of (?:rejecting|resolving)/;
  if (red.some((one) => wanted.test(one.says))) return null;
  return `“${test.name}” failed for another reason: ${red[0].says.slice(0, 500)}`;
}
