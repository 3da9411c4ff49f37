import { respondentsNeeded, usualSpread } from "@vensterbank/typology";
import type { WaveResponse } from "../waves/wave-response.server";
import { type Advice, advise } from "./advise.server";
import { type EarlierWindow } from "./earlier-window.server";
import { forecastGroups, type GroupForecast } from "./forecast-groups.server";
import { shareAtPace, type Standing, standingAt } from "./outlook.server";

/** What an open wave will be able to tell, from rounded shares alone. */
export interface ResponseForecast {
  readonly invited: number;
  /** Null while fewer than a tenth have answered, as far as is told. */
  readonly now: Standing | null;
  /** At closing: when nobody answers any more, and when as large a part of the silent does per day as did so far. Null when it is too early. */
  readonly atClosing: { readonly from: Standing; readonly to: Standing } | null;
  /** Whole days after today until the last day, negative when it is over; null when no day was set. */
  readonly daysLeft: number | null;
  readonly remindersPlanned: number;
  /** What the figures rest on. */
  readonly spread: { readonly s: number; readonly reliability: number };
  /** Where the organisation stood last time, and how many answers would do when it stands there again. */
  readonly earlier: {
    readonly title: string;
    readonly distance: number;
    readonly needed: number | null;
  } | null;
  /** Whether the map of who works with whom can be read: node by node, as blocks, or not yet. */
  readonly network: { readonly now: NetworkSaying; readonly atPace: NetworkSaying | null };
  readonly groups: readonly GroupForecast[];
  readonly advice: Advice;
}

export type NetworkSaying = "places" | "blocks" | "none";

/** Shares from which measures of the network are shown (methods 5). */
const networkShares = { places: 0.8, blocks: 0.7 } as const;

export interface ForecastInput {
  readonly response: WaveResponse;
  readonly threshold: number;
  /** Days, parts of days too: since opening, and until closing (null = not set); `whole` = days of the calendar left. */
  readonly days: { readonly open: number; readonly left: number | null; readonly whole: number | null };
  readonly reminders: { readonly planned: number; readonly possible: number };
  readonly earlier: EarlierWindow | null;
}

/** @returns null when the share of everybody is not told */
export function forecastResponse(input: ForecastInput): ResponseForecast | null {
  const { response, threshold, reminders, earlier } = input;
  const { inside } = response;
  if (inside.share === null) return null;
  const { invited } = inside;
  const spread = { s: earlier?.s ?? usualSpread.s, reliability: usualSpread.reliability };
  const days = { open: input.days.open, left: Math.max(input.days.left ?? 0, 0) };
  const now = inside.end === "low" ? null : standingAt(inside.share, invited, spread);
  const later = input.days.left === null ? null : shareAtPace(inside, days);
  const groups = forecastGroups(response, days, threshold);
  return {
    invited,
    now,
    atClosing: now && later !== null ? { from: now, to: standingAt(later, invited, spread) } : null,
    daysLeft: input.days.whole,
    remindersPlanned: reminders.planned,
    spread,
    earlier: earlier && {
      title: earlier.title,
      distance: Math.round(earlier.distance * 100) / 100,
      needed:
        earlier.distance < 0.005
          ? null
          : respondentsNeeded({ distance: earlier.distance, population: invited, ...spread }),
    },
    network: {
      now: networkSaying(now === null ? 0 : inside.share),
      atPace: later === null ? null : networkSaying(later),
    },
    groups,
    advice: advise(groups, { inside: now === null ? null : inside.share, reminders }),
  };
}

function networkSaying(share: number): NetworkSaying {
  const reaches = (wanted: number) => share >= wanted - 1e-9;
  return reaches(networkShares.places) ? "places" : reaches(networkShares.blocks) ? "blocks" : "none";
}
