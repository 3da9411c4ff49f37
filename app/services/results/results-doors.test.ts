import { describe, expect, it } from "vitest";

const sources = import.meta.glob<string>(["../../**/*.{ts,tsx}", "!../../**/*.test.{ts,tsx}"], {
  query: "?raw",
  import: "default",
  eager: true,
});

const filesWith = (pattern: RegExp) =>
  Object.keys(sources)
    .filter((file) => pattern.test(sources[file]))
    .filter((file) => !file.startsWith("../testing/"))
    .sort();

/** Reading the stored outcome: by its kind, or by its id, which may be of any kind. */
const readsOutcome = /\blatest\([^)]*["'](typology|change)["']|\bresults\s*\.\s*get\(/;
/** Reading or writing what the gate decided. */
const touchesLog = /\breleases\s*\.\s*\w+\(/;
/** Turning an outcome into what may be seen, or answers into an outcome or into the gate's cells. */
const releases = /\brelease(WaveResult|Change)\(/;
const computes = /\bcompute(WaveResult|WaveChange|WaveCells|PositionCells|WaveDocuments|Releases)\(/;

describe("the stored outcome of a wave", () => {
  it("is read by services/results alone, where it passes the log of the disclosure gate", () => {
    expect(filesWith(readsOutcome).filter((file) => !file.startsWith("./"))).toEqual([]);
    expect(filesWith(readsOutcome)).toContain("./find-released-result.server.ts");
  });

  it("leaves through two doors only, which read the log of releases and nothing else decides", () => {
    const doors = ["./find-released-change.server.ts", "./find-released-result.server.ts"];
    expect(filesWith(releases)).toEqual(doors);
    expect(filesWith(touchesLog)).toEqual([
      "../coalitions/shown-groups.server.ts",
      "./compute-wave-results.server.ts",
      ...doors,
      "./is-computed.server.ts",
    ]);
  });

  it("is computed in the worker only, never by a page from answers", () => {
    expect(filesWith(computes)).toEqual([]);
  });
});
