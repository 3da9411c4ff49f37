import { type ScopeResult } from "@vensterbank/network";

/** Beyond chance: the convention of the other figures. */
const notByChance = 0.05;

/** Whether shuffled relations rarely give a core as clear. If they do give one, nobody is told to be in the core. */
export function coreBeyondChance({ comparison }: ScopeResult["whole"]["corePeriphery"]): boolean {
  return comparison !== null && comparison.p < notByChance;
}
