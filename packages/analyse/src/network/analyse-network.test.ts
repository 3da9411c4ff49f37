import { syntheticDocument, syntheticReference } from "@vensterbank/testkit";
import { describe, expect, it } from "vitest";
import { InputError } from "../input/input-error";
import { analyseNetwork } from "./analyse-network";

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

describe("a folder that cannot be read", () => {
  it("is refused with the file that is missing", () => {
    expect(() => analyseNetwork(syntheticReference("surveys"))).toThrow(InputError);
  });
});

describe("coalitions over waves", { timeout: 300_000 }, () => {
  it("finds the merger that was planted between the second and the third wave", () => {
    const found = analyseNetwork(syntheticReference("networks", "vaart_coalitions"));
    const expected = syntheticDocument("expected", "network_vaart_coalitions.json");
    const place = ["between_waves", "case|wave2 -> case|wave3", "community_events", "counts"];
    const at = (document: unknown) =>
      place.reduce((value, key) => (isRecord(value) ? value[key] : undefined), document);
    expect(at(found)).toEqual(at(expected));
    expect(at(found)).toMatchObject({ merge: 1, continue: 2 });
  });
});
