import { basename, resolve } from "node:path";
import { hasFile } from "../input/read-text";
import { bfi } from "./bfi";
import { lq2002 } from "./lq2002";
import { type OlderSet } from "./older-set";
import { saiOpen } from "./sai-open";
import { univbct } from "./univbct";

/** Sets whose settings stand in the code. */
export const olderSets: readonly OlderSet[] = [lq2002, bfi, univbct, saiOpen];

/** The older set that a folder holds: without `analysis.json`, and named after it. */
export function olderSetIn(folder: string): OlderSet | null {
  if (hasFile(folder, "analysis.json") || !hasFile(folder, "responses.csv")) return null;
  return olderSets.find(({ name }) => name === basename(resolve(folder))) ?? null;
}
