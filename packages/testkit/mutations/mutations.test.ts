import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { mutations } from "./mutations";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const textOf = (file: string) => readFileSync(resolve(root, file), "utf8");

// Trying them all takes minutes; that one can still be applied is known at once, where the code was changed.
describe("what is broken on purpose", () => {
  it.each(mutations.map((mutation) => [mutation.stands, mutation] as const))(
    "%s: its text stands once in its file, and its test is there",
    (_, { file, find, replace, test }) => {
      expect(textOf(file).split(find)).toHaveLength(2);
      expect(replace).not.toBe(find);
      expect(textOf(test.file)).not.toBe("");
    },
  );

  it("has a sentence of its own for each", () => {
    expect(new Set(mutations.map(({ stands }) => stands)).size).toBe(mutations.length);
  });
});
