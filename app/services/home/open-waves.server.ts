import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { waveResponse } from "../waves/wave-response.server";

/** A wave in which people are answering. */
export interface OpenWave {
  readonly id: WaveId;
  readonly title: string;
  /** Rounded share 0..1 of people inside; null when too few were invited. */
  readonly inside: number | null;
  /** The same of partners; null as well when none were invited. */
  readonly partners: number | null;
  readonly closesOn: string | null;
  /** Whole days after today until the last day, negative when it has gone by; null without a last day. */
  readonly daysLeft: number | null;
}

/** @param today YYYY-MM-DD @returns nothing for who may not see response */
export async function openWaves(
  scope: Pick<MemberScope, "read" | "can">,
  today: string,
): Promise<readonly OpenWave[]> {
  if (!scope.can("response.read")) return [];
  return scope.read(async (repositories) => {
    const found: OpenWave[] = [];
    for (const { id, title, status, frozen, takenResponse, closesOn } of await repositories.waves.list()) {
      if (status !== "open" || frozen === null) continue;
      const { inside, partners } = await waveResponse(repositories, { id, status, frozen, takenResponse });
      found.push({
        id,
        title,
        inside: inside.share,
        partners: partners.share,
        closesOn,
        daysLeft: closesOn === null ? null : daysBetween(today, closesOn),
      });
    }
    return found;
  });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
