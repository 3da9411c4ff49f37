import { nameLevelFor } from "@vensterbank/access";
import { type NameLevel, nameLevels, type WaveId } from "@vensterbank/core";
import { primaryReason } from "@vensterbank/disclosure";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type PerceivedMappedSection, perceivedMapped } from "../coalitions/perceived-mapped.server";
import { resultForGroups } from "../coalitions/result-for-groups.server";
import { storedNetwork } from "../coalitions/stored-networks.server";
import { keptResults } from "../retention/kept-results.server";
import { type ReportContext, unitNames } from "./report/report-context.server";

/**
 * What people say of both coalitions beside what their relations show, for the report of a wave. Null when this reader
 * has no coalitions, when too few people told about relations, or when nothing can be set beside each other.
 * @param atMost how much of people may stand in it, besides what the reader may see
 */
export async function findPerceivedMapped(
  scope: Pick<MemberScope, "read" | "actor" | "can">,
  waveId: WaveId,
  context: ReportContext,
  atMost: NameLevel = "names",
): Promise<PerceivedMappedSection | null> {
  if (!scope.can("coalitions.read")) return null;
  const { result, frozen } = context;
  const { kept, stored } = await scope.read(async (repositories) => ({
    kept: await keptResults(repositories, waveId),
    stored: await storedNetwork(repositories, waveId),
  }));
  if (kept !== null) return kept.perceived;
  if (stored === null) return null;
  const { present, answered } = stored.coverage.people;
  if (primaryReason({ invited: present, answered }, frozen.settings.thresholds.results) !== null) return null;
  const most = nameLevelFor(scope.actor.role, frozen.settings.nameLevel);
  const view = nameLevels[Math.max(nameLevels.indexOf(most), nameLevels.indexOf(atMost))];
  const section = perceivedMapped({
    stored: view === "groups" ? resultForGroups(stored, frozen.settings.thresholds.results) : stored,
    released: result,
    view,
    unitName: unitNames(context),
  });
  return section.sides.every(({ agreement }) => agreement === "unknown") ? null : section;
}
