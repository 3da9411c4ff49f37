import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CopiedDatabase } from "@vensterbank/testkit";
import { pseudonymOf } from "../respond/pseudonym.server";
import { type AnsweredWave } from "./answered-wave.fixture";

/**
 * Whose pseudonym is found by computing it, as the product does, from what a copy of the database holds and what lies in a
 * folder of keys: every half of the one with every file of the other. @param folder null = the attacker has none
 */
export function keyedPseudonyms(copy: CopiedDatabase, wave: AnsweredWave, folder: string | null): number {
  const written = new Map((copy.response ?? []).map(({ pseudonym, id }) => [String(pseudonym), id]));
  const halves = (copy.programme_key ?? []).map(({ key }) => Buffer.from(String(key), "hex"));
  const names = folder !== null && existsSync(folder) ? readdirSync(folder) : [];
  const shares = folder === null ? [] : names.map((name) => readFileSync(join(folder, name)));
  const keys = halves.flatMap((half) => [
    half.toString("hex"),
    half.toString("utf8"),
    ...shares
      .filter((share) => share.length === half.length)
      .map((share) => Buffer.from(half.map((byte, i) => byte ^ share[i])).toString("utf8")),
  ]);
  const found = wave.senders.filter((person) =>
    keys.some((key) => {
      const id = written.get(pseudonymOf(key, person));
      return id !== undefined && id === wave.responseOf.get(person);
    }),
  );
  return found.length;
}
