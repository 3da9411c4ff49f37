import { nameLevelFor } from "@vensterbank/access";
import type { NameLevel, WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type AuditedAction } from "./audited-actions.server";
import { dayBounds, homeZone } from "./day-bounds.server";
import { recordAudit } from "./record-audit.server";

interface Look {
  /** It was a map, and this was the most detail that was asked for; null = all that this reader may see. */
  readonly map?: { readonly detail: NameLevel | null };
}

/**
 * Writes down what of a wave was looked at that few may see: its outcome before it is published, and people by name on
 * the map. Once a day for each reader and wave: the record tells that somebody looked, not how often they turned a page.
 */
export async function recordLook(scope: MemberScope, waveId: WaveId, { map }: Look = {}): Promise<void> {
  const now = scope.clock.now();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: homeZone }).format(now);
  const { from } = dayBounds(today);
  const { userId } = scope.actor;
  const missing = await scope.read(async ({ waves, auditLog }) => {
    const wave = await waves.get(waveId);
    const level = wave?.frozen && nameLevelFor(scope.actor.role, wave.frozen.settings.nameLevel);
    const names = map && level === "names" && (map.detail ?? "names") === "names";
    const wanted: AuditedAction[] = [
      ...(wave?.status === "closed" ? (["results.read-unpublished"] as const) : []),
      ...(names ? (["coalitions.read-names"] as const) : []),
    ];
    const found: AuditedAction[] = [];
    for (const action of wanted) if (!(await auditLog.has(userId, action, waveId, from))) found.push(action);
    return found;
  });
  if (missing.length === 0) return;
  await scope.write(async (repositories) => {
    for (const action of missing) await recordAudit(repositories, scope, action, waveId);
  });
}
