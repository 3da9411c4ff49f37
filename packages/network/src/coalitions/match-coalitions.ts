import { type CoalitionEvent } from "../network-result";
import { bestAssignment } from "./assignment";

/** A coalition of one wave: its name there and who is in it. */
export interface NamedGroup {
  readonly id: string;
  readonly members: readonly string[];
}

export interface CoalitionMatch {
  readonly events: readonly CoalitionEvent[];
  /** Which identity goes on: [earlier, later, overlap]. */
  readonly assignment: readonly (readonly [string, string, number])[];
}

/**
 * Follows groups from one wave to the next (FORMAT 2, after Greene, Doyle & Cunningham 2010): linked when the Jaccard
 * overlap on people present in both waves is at least the threshold; several links on one side are a merge or a split,
 * others continue when the best assignment pairs them.
 */
export function matchCoalitions(
  earlier: readonly NamedGroup[],
  later: readonly NamedGroup[],
  presentInBoth: ReadonlySet<string>,
  threshold: number,
): CoalitionMatch {
  const common = (group: NamedGroup) => new Set(group.members.filter((member) => presentInBoth.has(member)));
  const before = earlier.map(common);
  const after = later.map(common);
  const overlap = before.map((a) => after.map((b) => jaccard(a, b)));
  const linked = overlap.map((row) => row.map((value) => (value >= threshold ? value : 0)));
  const linksOfEarlier = linked.map((row) => row.flatMap((value, j) => (value > 0 ? [j] : [])));
  const linksOfLater = later.map((_, j) => linked.flatMap((row, i) => (row[j] > 0 ? [i] : [])));
  const pairs = bestAssignment(linked);
  const events: CoalitionEvent[] = [];
  linksOfLater.forEach((from, j) => {
    if (from.length > 1)
      events.push({
        event: "merge",
        from: from.map((i) => earlier[i].id),
        to: [later[j].id],
        jaccard: from.map((i) => overlap[i][j]),
      });
  });
  linksOfEarlier.forEach((to, i) => {
    if (to.length > 1)
      events.push({
        event: "split",
        from: [earlier[i].id],
        to: to.map((j) => later[j].id),
        jaccard: to.map((j) => overlap[i][j]),
      });
  });
  for (const [i, j] of pairs)
    if (linksOfEarlier[i].length < 2 && linksOfLater[j].length < 2)
      events.push({ event: "continue", from: [earlier[i].id], to: [later[j].id], jaccard: [overlap[i][j]] });
  earlier.forEach(({ id }, i) => {
    if (linksOfEarlier[i].length === 0) events.push({ event: "dissolved", from: [id], to: [], jaccard: [] });
  });
  later.forEach(({ id }, j) => {
    if (linksOfLater[j].length === 0) events.push({ event: "born", from: [], to: [id], jaccard: [] });
  });
  return { events, assignment: pairs.map(([i, j]) => [earlier[i].id, later[j].id, overlap[i][j]] as const) };
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const member of a) if (b.has(member)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
