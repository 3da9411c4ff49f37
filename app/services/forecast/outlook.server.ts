import { guidanceFor, responseRules, settledDistance, type Spread } from "@vensterbank/typology";
import type { ResponseShare } from "../waves/wave-response.server";

/** Where a response stands, or may come to stand: rounded, like the shares that it comes from. */
export interface Standing {
  /** 0..1 */
  readonly share: number;
  /** About so many answers. */
  readonly answers: number;
  /** How far from the border a window has to lie to be placed, scale points, rounded up to .05; null = no answers. */
  readonly distance: number | null;
  readonly guidance: ReturnType<typeof guidanceFor>;
}

/** About how many: what is known is a rounded share, so nothing more exact is said than that. */
export function aboutAnswers(share: number, invited: number): number {
  const step = invited >= 100 ? 10 : invited >= 40 ? 5 : 1;
  return Math.min(Math.max(Math.round((share * invited) / step) * step, 1), invited);
}

export function standingAt(share: number, invited: number, spread: Spread): Standing {
  const answers = aboutAnswers(share, invited);
  const distance = settledDistance({ answers, population: invited, ...spread });
  return {
    share,
    answers,
    // Up, and a rounding error does not count for one step more.
    distance: distance === null ? null : Math.ceil(distance * 20 - 1e-9) / 20,
    guidance: guidanceFor(share + 1e-9),
  };
}

/** What may be said of a group, at some response: its own reaction, that with a warning, its place only, or nothing yet. */
export type Saying = "reaction" | "careful" | "place" | "nothing";

/** @param kind a team is spoken of by its own rule (methods 7) */
export function sayingOf(
  { share, invited }: { readonly share: number; readonly invited: number },
  kind: "team" | "other",
  threshold: number,
): Saying {
  const answers = aboutAnswers(share, invited);
  if (answers < threshold) return "nothing";
  if (kind === "team") {
    const { teamPeople, teamShare } = responseRules;
    return answers >= teamPeople && share >= teamShare - 1e-9 ? "reaction" : "place";
  }
  const guidance = guidanceFor(share + 1e-9);
  return guidance === "type" ? "reaction" : guidance === "position-only" ? "place" : "careful";
}

/** How many more answers, about, until the most can be said of a group; 0 when that is so; null when it never will. */
export function answersMissing(
  { share, invited }: { readonly share: number; readonly invited: number },
  kind: "team" | "other",
  threshold: number,
): number | null {
  const { teamPeople, teamShare, tippingInHeadline } = responseRules;
  const wanted =
    kind === "team"
      ? Math.max(teamPeople, Math.ceil(teamShare * invited - 1e-9))
      : Math.max(threshold, Math.ceil(tippingInHeadline * invited - 1e-9));
  if (wanted > invited) return null;
  return Math.max(wanted - aboutAnswers(share, invited), 0);
}

/**
 * The share at the end when, per day, as large a part of those who are still silent answers as did so far: 1 − (1 −
 * share)^(1 + left/open), in tenths and never more than all. As many answers per day as so far would be too much to
 * expect: whoever answers easily has done so.
 */
export function shareAtPace(
  { share, end }: Pick<ResponseShare, "share" | "end">,
  { open, left }: { readonly open: number; readonly left: number },
): number | null {
  // "A tenth or less" may be nobody, and a day of answers is no pace.
  if (share === null || end === "low" || open < 1) return null;
  return Math.round((1 - (1 - share) ** (1 + left / open)) * 10) / 10;
}
