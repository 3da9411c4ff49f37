import type { Clock } from "@vensterbank/core";
import type { TakenResponse, TenantRepositories, WaveRow } from "@vensterbank/db";
import { type ResponseGroups, responseGroups } from "./response-groups.server";
import { largeGroup, takenCount } from "./shown-share.server";
import { type ResponseCounts } from "./withheld-units.server";

/** From this hour on, where the organisation is, small groups are counted for the day. */
const morning = 6;

/**
 * Renews what is shown of the response to an open wave, once an hour for groups of fifty or more and once a day, in the
 * morning, for smaller ones; at other moments it does nothing. Never because somebody looks at a page.
 * @returns whether anything was counted
 */
export async function takeResponse(
  repositories: TenantRepositories,
  wave: WaveRow,
  { clock, timeZone }: { readonly clock: Clock; readonly timeZone: string },
): Promise<boolean> {
  const { frozen, takenResponse: before } = wave;
  if (wave.status !== "open" || frozen === null || frozen.imported) return false;
  const now = clock.now();
  const hour = hourOf(now);
  if (before?.hour === hour) return false;
  const day = dayFor(now, timeZone, before?.day ?? null);
  const groups = await responseGroups(repositories, { ...wave, frozen });
  const counts = renewed(groups, before?.counts ?? {}, before === null || day !== before.day);
  await repositories.waves.takeResponse(wave.id, { hour, day, counts });
  return true;
}

/** YYYY-MM-DDTHH in UTC. */
export function hourOf(moment: Date): string {
  return moment.toISOString().slice(0, 13);
}

/** The day for which small groups are counted; the one before as long as it is not morning yet. */
function dayFor(now: Date, timeZone: string, before: string | null): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  const today = `${part("year")}-${part("month")}-${part("day")}`;
  return before !== null && Number(part("hour")) < morning ? before : today;
}

/** The counts that are shown from now on. @param small whether smaller groups are counted too */
export function renewed(
  groups: Pick<ResponseGroups, "inside" | "partners" | "units" | "roles" | "sectors">,
  before: TakenResponse["counts"],
  small: boolean,
): TakenResponse["counts"] {
  const all: readonly (readonly [string, ResponseCounts])[] = [
    ["inside", groups.inside],
    ["partners", groups.partners],
    ...[...groups.units].map(([id, of]) => [`unit.${id}`, of] as const),
    ...[...groups.roles].map(([role, of]) => [`role.${role}`, of] as const),
    ...[...groups.sectors].map(([sector, of]) => [`sector.${sector}`, of] as const),
  ];
  return Object.fromEntries(
    all.map(([key, of]) => [
      key,
      small || of.invited >= largeGroup ? takenCount(of, before[key]) : (before[key] ?? 1),
    ]),
  );
}
