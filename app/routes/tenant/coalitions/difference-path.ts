import { type TieLevel } from "@vensterbank/core";
import { paths } from "../../../paths";

/** The map of a wave as the difference with an earlier one. */
export function differencePath(
  tenant: string,
  { from, to, level }: { readonly from: string; readonly to: string; readonly level: TieLevel | "combined" },
): string {
  const search = new URLSearchParams({ ...(level !== "combined" && { level }), from });
  return `${paths.waveCoalitions(tenant, to)}?${search.toString()}#map`;
}
