import { type NetworkTie } from "@vensterbank/interchange";

/** Fewer ties than this may well all be unreturned by chance. */
const fewestTies = 10;

type Arc = Pick<NetworkTie, "from" | "to" | "wave">;

/**
 * Whether the ties of one relation look like ties without a direction that were written down once each: in no wave is one
 * of them returned, while at least ten go to somebody who named others and so might have named the sender. Where
 * everybody names one other at most (who reports to whom), that nothing is returned is how the relation is.
 */
export function isOneSided(ties: readonly Arc[]): boolean {
  const named = new Map<string, Set<string>>();
  const at = (wave: string, node: string) => JSON.stringify([wave, node]);
  for (const { wave, from, to } of ties) {
    const sender = at(wave, from);
    const known = named.get(sender);
    if (known) known.add(to);
    else named.set(sender, new Set([to]));
  }
  if ([...named.values()].every(({ size }) => size <= 1)) return false;
  let answerable = 0;
  for (const { wave, from, to } of ties) {
    const others = named.get(at(wave, to));
    if (others?.has(from)) return false;
    if (others) answerable++;
  }
  return answerable >= fewestTies;
}
