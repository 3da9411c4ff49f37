import { readFileSync } from "node:fs";
import { typologyVersion } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { longPlan, type ValidityPlan } from "../plan";
import { runStudies } from "../run-studies";
import { state } from "./state";
import { validityDocument } from "./validity-document";

const file = new URL("../../../../docs/validity.md", import.meta.url);
const short: ValidityPlan = {
  seed: 3,
  coverage: () => 2,
  calibration: 2,
  smallTeams: 1,
  change: 1,
  people: 60,
  mixedness: 2,
  portraits: 2,
};

describe("docs/validity.md", () => {
  it("comes from the present computation and plan: `pnpm validity` writes it anew", () => {
    const text = readFileSync(file, "utf8");
    expect(text).toContain(`Computation: **${typologyVersion}**. Seed: ${longPlan.seed}.`);
    expect(text).toContain(`## State: ${state}`);
  });

  it("is the same for the same plan, without undefined figures", () => {
    const once = validityDocument(runStudies(short));
    expect(validityDocument(runStudies(short))).toBe(once);
    expect(once).not.toMatch(/NaN|undefined|Infinity/);
  });
});
