import { type InsideRole, message, type Message, type Reaction, reactions } from "@vensterbank/core";
import {
  type ReleasedMirrorRow,
  type ReleasedPortraits,
  type ReleasedWaveResult,
} from "../release/released-wave-result";
import { apart, excludesZero, facetName, people, peopleFirst, pointsApart, reactionName } from "./words";

/** Whether the portraits tell the same as the scales. */
export function portraitsBesideScales({ now, agreement }: ReleasedPortraits): Message | null {
  if (!now.shown || now.leading === null) return null;
  const portrait = reactionName(now.leading);
  if (agreement === null) return message("results.portraits.alone", { portrait });
  return message(`results.portraits.${agreement}`, { portrait });
}

/** What people wish more of: the portrait that gains most, when its intervals lie apart. */
export function wishedMovement({ now, wished }: ReleasedPortraits): Message | null {
  if (!now.shown || !wished.shown || !now.shares || !wished.shares) return null;
  const [before, after] = [now.shares, wished.shares];
  const gains = (reaction: Reaction) => after[reaction] - before[reaction];
  const most = reactions.reduce((a, b) => (gains(b) > gains(a) ? b : a));
  const from = now.interval95?.[most];
  const to = wished.interval95?.[most];
  if (!from || !to) return null;
  if (from[1] >= to[0]) return message("results.wished.none");
  return message("results.wished.more", {
    portrait: reactionName(most),
    now: Math.round(before[most] * 100),
    wished: Math.round(after[most] * 100),
  });
}

/** We say, they say: over the axis as a whole, else where the two lie furthest apart. */
export function mirrorGap({ mirror }: ReleasedWaveResult): Message | null {
  if (!mirror.partners.shown) return null;
  if (mirror.axis.difference.shown) return sentence(mirror.axis, null);
  const rows = mirror.facets.flatMap((row) =>
    row.difference.shown && row.difference.difference !== null
      ? [{ row, size: Math.abs(row.difference.difference), clear: excludesZero(row.difference.interval95) }]
      : [],
  );
  if (rows.length === 0) return null;
  if (rows.every(({ row }) => unknown(row))) return message("results.difference.few");
  const clear = rows.filter((one) => one.clear);
  if (clear.length === 0) return message("results.mirror.none");
  const { row } = clear.reduce((a, b) => (b.size > a.size ? b : a));
  return sentence(row, row.facet);
}

const unknown = ({ difference: gap }: ReleasedMirrorRow) => gap.shown && gap.why === "fewer-than-ten-answers";

function sentence(row: ReleasedMirrorRow, facet: string | null): Message | null {
  const { difference: gap } = row;
  if (!gap.shown || gap.difference === null) return null;
  if (unknown(row)) return message("results.difference.few");
  if (!excludesZero(gap.interval95)) return message("results.mirror.none");
  const side = gap.difference > 0 ? "we" : "they";
  const size = { points: Math.abs(pointsApart(gap.difference)), range: apart(gap.interval95) };
  if (facet === null) return message(`results.mirror.${side}`, size);
  return message(`results.mirror.${side}.facet`, { facet: facetName(facet), ...size });
}

/** How one group's picture of another fits: on how many questions it differs. Null when nothing may be seen. */
export function pictureOfOther(
  { estimates }: ReleasedWaveResult,
  by: InsideRole,
  of: InsideRole,
): Message | null {
  const gaps = estimates
    .filter((one) => one.by === by && one.of === of)
    .flatMap(({ difference }) => (difference.shown && difference.difference !== null ? [difference] : []));
  if (gaps.length === 0) return null;
  if (gaps.every(({ why }) => why === "fewer-than-ten-answers"))
    return message("results.estimates.few", { by: peopleFirst(by), of: people(of) });
  const clear = gaps.filter(({ interval95 }) => excludesZero(interval95));
  const higher = clear.filter(({ difference }) => (difference ?? 0) > 0).length;
  const lower = clear.length - higher;
  const words = { by: peopleFirst(by), of: people(of), asked: gaps.length };
  if (clear.length === 0) return message("results.estimates.none", words);
  if (higher > 0 && lower > 0) return message("results.estimates.mixed", { ...words, clear: clear.length });
  return message(`results.estimates.${higher > 0 ? "higher" : "lower"}`, { ...words, clear: clear.length });
}
