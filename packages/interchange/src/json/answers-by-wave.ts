import { type NetworkDocument, type NetworkNode } from "../document/network-document";

/** Wave → answered: true, false (a missing answer), null (not known); waves without the node are left out. */
export function answersByWave(
  { presence, answered }: NetworkNode,
  { waves }: Pick<NetworkDocument, "waves">,
): Record<string, boolean | null> {
  return Object.fromEntries(
    waves
      .filter((wave) => presence.includes(wave))
      .map((wave) => [wave, answered === null ? null : answered.includes(wave)]),
  );
}
