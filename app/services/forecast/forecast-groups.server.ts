import { type UnitId } from "@vensterbank/core";
import type { ResponseRole } from "../waves/response-groups.server";
import type { ResponseShare, WaveResponse } from "../waves/wave-response.server";
import { answersMissing, type Saying, sayingOf, shareAtPace } from "./outlook.server";

export type GroupName =
  | { readonly kind: "unit"; readonly id: UnitId; readonly name: string }
  | { readonly kind: "role"; readonly role: ResponseRole };

/** What will be possible to say of one group that is told. */
export interface GroupForecast extends ResponseShare {
  readonly group: GroupName;
  readonly now: Saying;
  /** When the silent go on answering as they did so far; null when that cannot be told yet. */
  readonly atPace: Saying | null;
  /** About so many answers more until its own reaction can be named; null = it is too small for that. */
  readonly missing: number | null;
}

/** Every unit but the organisation as a whole, and every role, of which the share is told. */
export function forecastGroups(
  { units, roles = [] }: WaveResponse,
  days: { readonly open: number; readonly left: number },
  threshold: number,
): GroupForecast[] {
  const forecast = (group: GroupName, of: ResponseShare, kind: "team" | "other"): GroupForecast[] => {
    const { invited, share, end } = of;
    if (share === null) return [];
    const later = shareAtPace(of, days);
    const now = end === "low" ? "nothing" : sayingOf({ share, invited }, kind, threshold);
    const saying = (at: number) => sayingOf({ share: at, invited }, kind, threshold);
    return [
      {
        group,
        invited,
        share,
        end,
        now,
        atPace: later === null ? null : saying(later),
        missing: now === "reaction" ? 0 : answersMissing({ share, invited }, kind, threshold),
      },
    ];
  };
  return [
    ...units
      .filter(({ level }) => level !== "organisation")
      .flatMap((unit) =>
        forecast(
          { kind: "unit", id: unit.id, name: unit.name },
          unit,
          unit.level === "team" ? "team" : "other",
        ),
      ),
    ...roles.flatMap((role) => forecast({ kind: "role", role: role.role }, role, "other")),
  ];
}
