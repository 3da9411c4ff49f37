import { describe, expect, it } from "vitest";
import { nearNames } from "./near-names";

const known = [
  "Woningstichting Anker",
  "Gemeente Havenstad",
  "GGZ Delta",
  "Geestelijke Gezondheidszorg Delta",
  "Buurtkeuken De Pan",
  "Basisschool De Regenboog",
  "Stichting Welzijn Oost",
  "Werkgeversservicepunt",
].map((name) => ({ name }));
const near = (typed: string) => nearNames(typed, known, 3).map(({ name }) => name);

describe("near names", () => {
  it.each([
    ["anker", "Woningstichting Anker"],
    ["Woonstichting het Anker", "Woningstichting Anker"],
    ["havenstad", "Gemeente Havenstad"],
    ["gemente havenstad", "Gemeente Havenstad"],
    ["de buurtkeuken", "Buurtkeuken De Pan"],
    ["Werkgevers-service-punt", "Werkgeversservicepunt"],
    ["Welzijn-Oost B.V.", "Stichting Welzijn Oost"],
    ["ggd", "Geestelijke Gezondheidszorg Delta"],
  ])("takes %s for what may be meant", (typed, expected) => {
    expect(near(typed)).toContain(expected);
  });

  it.each(["Gemeente Rijswijk", "Politie", "Stichting", "x", "", "Basisschool Het Palet", "De Zonnebloem"])(
    "offers nothing for %s",
    (typed) => {
      expect(near(typed)).toEqual([]);
    },
  );

  it("puts the most alike first and gives no more than asked for", () => {
    expect(near("ggz delta")[0]).toBe("GGZ Delta");
    expect(nearNames("delta", known, 1)).toHaveLength(1);
  });
});
