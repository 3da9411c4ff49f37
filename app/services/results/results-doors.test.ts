import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Reading the stored outcome: by its kind, or by its id, which may be of any kind. */
const readsOutcome = /\blatest\([^)]*["'](typology|change)["']|\bresults\s*\.\s*get\(/;

describe("the stored outcome of a wave", () => {
  it("is read by services/results alone, where it passes its release", () => {
    const readers = Object.keys(sources).filter((file) => readsOutcome.test(sources[file]));
    expect(readers.filter((file) => !file.startsWith("./"))).toEqual([]);
    expect(readers).toContain("./find-released-result.server.ts");
  });
});
