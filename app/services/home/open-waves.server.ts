import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { daysLeft } from "../waves/days-left.server";
import { type ResponseShare, waveResponse } from "../waves/wave-response.server";

/** A wave in which people are answering. */
export interface OpenWave {
  readonly id: WaveId;
  readonly title: string;
  /** Of people inside. */
  readonly inside: ResponseShare;
  readonly partners: ResponseShare;
  readonly closesOn: string | null;
  /** Whole days after today until the last day, negative when it is over; null without a last day. */
  readonly daysLeft: number | null;
}

/** @returns nothing for who may not see response */
export async function openWaves(
  scope: Pick<MemberScope, "read" | "can" | "clock">,
): Promise<readonly OpenWave[]> {
  if (!scope.can("response.read")) return [];
  return scope.read(async (repositories) => {
    const found: OpenWave[] = [];
    const { timeZone } = await repositories.tenant.get();
    for (const wave of await repositories.waves.list()) {
      const { id, title, status, frozen, takenResponse, closesOn } = wave;
      if (status !== "open" || frozen === null) continue;
      const { inside, partners } = await waveResponse(repositories, { id, status, frozen, takenResponse });
      found.push({
        id,
        title,
        inside,
        partners,
        closesOn,
        daysLeft: daysLeft(wave, scope.clock.now(), timeZone),
      });
    }
    return found;
  });
}
