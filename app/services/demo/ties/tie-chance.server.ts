import { type RespondentRole, type TieLevel } from "@vensterbank/core";
import { type TieNode } from "./demo-tie.server";

/** How an organisation works together: chances that a pair has a relation, and how much of what. */
export interface TieStyle {
  /** Two people of one team, of one circle, of different circles. */
  readonly team: number;
  readonly circle: number;
  readonly across: number;
  /** Multiplies relations between managers and professionals. */
  readonly layers: number;
  /** Multiplies relations of leaders with partners, and of everybody else with them. */
  readonly leadersOutside: number;
  readonly workersOutside: number;
}

type Rank = "leader" | "professional" | "support" | "partner";
const rankOf = (role: RespondentRole): Rank => (role === "director" || role === "manager" ? "leader" : role);

/** Factor on nearness for work on cases and on ways of working, by the two ranks in alphabetical order. */
const nearby: Readonly<Record<string, readonly [onCases: number, onPractice: number]>> = {
  "leader leader": [0.8, 1.4],
  "leader professional": [1, 0.9],
  "leader support": [0.6, 0.5],
  "professional professional": [1, 0.5],
  "professional support": [0.6, 0.2],
  "support support": [0.9, 0.4],
};
/** Chance of a relation on policy inside: it follows rank more than nearness. */
const onPolicy: Readonly<Record<string, readonly [sameCircle: number, elsewhere: number]>> = {
  "leader leader": [0.6, 0.4],
  "leader professional": [0.09, 0.02],
  "leader support": [0.05, 0.01],
  "professional professional": [0.012, 0.002],
  "professional support": [0.008, 0.001],
  "support support": [0.008, 0.001],
};
const withPartner: Readonly<Record<Exclude<Rank, "partner">, Readonly<Record<TieLevel, number>>>> = {
  leader: { case: 0.07, practice: 0.13, strategic: 0.24 },
  professional: { case: 0.045, practice: 0.02, strategic: 0.008 },
  support: { case: 0.02, practice: 0.008, strategic: 0.004 },
};

/** Chance that two nodes have a relation at a level. Directors have half a manager's contacts on cases, or fewer. */
export function tieChance(a: TieNode, b: TieNode, level: TieLevel, style: TieStyle): number {
  const ranks = [rankOf(a.role), rankOf(b.role)].sort();
  const outside = ranks.indexOf("partner");
  if (outside >= 0) {
    const inside = ranks[1 - outside];
    if (inside === "partner") return 0;
    return withPartner[inside][level] * (inside === "leader" ? style.leadersOutside : style.workersOutside);
  }
  const pair = ranks.join(" ");
  const layers = pair === "leader professional" ? style.layers : 1;
  const sameCircle = a.circle === b.circle;
  if (level === "strategic") return Math.min(0.9, onPolicy[pair][sameCircle ? 0 : 1] * layers);
  const nearness = a.place === b.place ? style.team : sameCircle ? style.circle : style.across;
  const director = level === "case" && (a.role === "director" || b.role === "director") ? 0.4 : 1;
  return Math.min(0.9, nearness * nearby[pair][level === "case" ? 0 : 1] * layers * director);
}
