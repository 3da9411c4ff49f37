import {
  type NameLevel,
  nameLevels,
  respondentRoles,
  type RespondentRole,
  tieLevels,
  type TieLevel,
} from "@vensterbank/core";
import { type MapSize, mapSizes } from "./map-data";

export const mapHues = ["none", "coalition", "unit", "sector"] as const;
export type MapHue = (typeof mapHues)[number];
/** Which changes between two waves are drawn. */
export const mapChanges = ["begun", "ended", "strength", "kept", "moves", "unknown"] as const;
export type MapChange = (typeof mapChanges)[number];
export const mapLevels = ["combined", ...tieLevels] as const;

/** What a reader wants to see of the map. All of it stands in the address, so that it can be linked to and printed. */
export interface MapChoice {
  readonly level: TieLevel | "combined";
  /** How much is shown of people, at most what the reader may see; null = all of that. */
  readonly detail: NameLevel | null;
  /** Weakest relation that is drawn, 1..4. */
  readonly min: number;
  /** Only what both named. */
  readonly both: boolean;
  readonly role: RespondentRole | null;
  /** Codes, keys and numbers as in the data; null = all. */
  readonly unit: string | null;
  readonly sector: string | null;
  readonly coalition: number | null;
  /** Null = the first that the data offers. */
  readonly hue: MapHue | null;
  readonly size: MapSize | null;
  readonly find: string;
  /** Between two waves: one kind of change; null = all. */
  readonly change: MapChange | null;
  /**
   * Whose neighbourhood is looked at, and the far end of a path from there: the id of a node, a unit or sector as
   * `unit:code` or `sector:key`, or words that name one of them.
   */
  readonly focus: string | null;
  readonly to: string | null;
}

type Search = Pick<URLSearchParams, "get">;

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((value) => value === given) ?? null;

/** Reads an address; what makes no sense counts as not chosen. */
export function readChoice(search: Search): MapChoice {
  const word = (name: string) => {
    const value = search.get(name)?.trim() ?? "";
    return value === "" ? null : value.slice(0, 80);
  };
  const min = Number(search.get("min"));
  const coalition = Number(search.get("coalition"));
  return {
    level: oneOf(mapLevels, search.get("level")) ?? "combined",
    detail: oneOf(nameLevels, search.get("detail")),
    min: [2, 3, 4].includes(min) ? min : 1,
    both: search.get("both") === "1",
    role: oneOf(respondentRoles, search.get("role")),
    unit: word("unit"),
    sector: word("sector"),
    coalition: Number.isInteger(coalition) && coalition > 0 ? coalition : null,
    hue: oneOf(mapHues, search.get("hue")),
    size: oneOf(mapSizes, search.get("size")),
    find: word("find") ?? "",
    change: oneOf(mapChanges, search.get("change")),
    focus: word("focus"),
    to: word("to"),
  };
}

/** What two addresses must share for the same data to serve both: everything else is chosen from what is there. */
export const choiceOnly: readonly string[] = [
  "min",
  "both",
  "role",
  "unit",
  "sector",
  "coalition",
  "hue",
  "size",
  "find",
  "change",
  "focus",
  "to",
  "table",
  "page",
];
