import { type ShownGroups } from "@vensterbank/network";
import { type LoggedRelease } from "./plan/logged-release";
import { relationFigures } from "./plan/plan-relations";

/** Reads from the log of a wave what may be told of its groups; null when it was never asked. */
export function releaseRelations(log: readonly LoggedRelease[]): ShownGroups | null {
  const shown = (name: string) => {
    const entries = log.filter(({ figure }) => figure === name);
    return entries.length === 0
      ? null
      : new Set(entries.flatMap((entry) => (entry.shown ? [decodeURIComponent(entry.groupKey)] : [])));
  };
  const told = shown(relationFigures.told);
  const named = shown(relationFigures.named);
  return told && named && { told, named };
}
