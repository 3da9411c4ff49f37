import { type Coverage, type Response } from "../network-result";
import { type WithheldReason } from "../measure";
import { type WaveNetwork } from "../wave-network";

/** Fewest people inside who answered, in percent: node figures, and density, blocks, E-I and coalitions (methods 5). */
const nodePercent = 80;
const blockPercent = 70;

/** How many answered, and what that allows. Partners are counted apart: they usually are not asked. */
export function coverageOf({ nodes }: WaveNetwork): Coverage {
  const response = (kind: "person" | "partner"): Response => {
    const present = nodes.filter((node) => node.kind === kind);
    const answered = present.filter((node) => node.responded).length;
    return {
      present: present.length,
      answered,
      share: present.length === 0 ? null : answered / present.length,
    };
  };
  const people = response("person");
  const below = (percent: number, reason: WithheldReason): WithheldReason | null => {
    if (people.present === 0) return "no-people";
    return people.answered * 100 < percent * people.present ? reason : null;
  };
  return {
    people,
    partners: response("partner"),
    nodesWithheld: below(nodePercent, "response-below-80"),
    blocksWithheld: below(blockPercent, "response-below-70"),
  };
}
