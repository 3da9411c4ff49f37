import { describe, expect, it } from "vitest";
import { findDuplicatePartners } from "./find-duplicate-partners";

const partner = (id: string, name: string, ...addresses: string[]) => ({ id, name, addresses });
const nobodySaid = () => false;
const foundIn = (partners: Parameters<typeof partner>[]) =>
  findDuplicatePartners(
    partners.map((one) => partner(...one)),
    nobodySaid,
  ).map(({ reason, first, second }) => [reason, first.id, second.id]);

describe("partners that may be listed twice", () => {
  it("have one name, names that are alike, the initials of the other, or one contact", () => {
    expect(
      foundIn([
        ["1", "Woonstichting De Dijk"],
        ["2", "woonstichting de dijk"],
        ["3", "Gemeente Rietmonde, directie Samenleving"],
        ["4", "Gemeente Rietmonde"],
        ["5", "Geestelijke Gezondheidszorg Delta"],
        ["6", "GGD"],
        ["7", "Bibliotheek", "ans@x.nl"],
        ["8", "Leeszaal Noord", "ANS@x.nl"],
      ]),
    ).toEqual([
      ["name", "1", "2"],
      ["contact", "7", "8"],
      ["near", "5", "6"],
      ["near", "3", "4"],
    ]);
  });

  it("are not all that share a common word, nor those of whom somebody said so", () => {
    expect(
      foundIn([
        ["1", "Stichting Kompas"],
        ["2", "Stichting Anker"],
        ["3", "Gemeente Noord"],
        ["4", "Gemeente Overwaard"],
      ]),
    ).toEqual([]);
    const twins = [partner("1", "Anker"), partner("2", "Anker")];
    expect(findDuplicatePartners(twins, () => true)).toEqual([]);
  });
});
