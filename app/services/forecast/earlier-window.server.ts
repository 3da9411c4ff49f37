import type { ProgrammeId } from "@vensterbank/core";
import { usualSpread } from "@vensterbank/typology";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult } from "../results/find-released-result.server";

/** What a published window tells about the next one. */
export interface EarlierWindow {
  readonly title: string;
  /** From the nearest of its two borders, scale points. */
  readonly distance: number;
  /** Standard deviation of one score: the larger of the two axes. */
  readonly s: number;
}

/** The newest published window of a programme before a wave, as far as it may be seen; null when there is none. */
export async function earlierWindow(
  scope: Pick<MemberScope, "read" | "actor">,
  programme: ProgrammeId,
  before: number,
): Promise<EarlierWindow | null> {
  const waves = await scope.read((repositories) => repositories.waves.listByProgramme(programme));
  const published = waves
    .filter(({ status, number, frozen }) => status === "published" && number < before && !frozen?.imported)
    .sort((a, b) => b.number - a.number);
  for (const { id, title } of published) {
    const found = await findReleasedResult(scope, id);
    if (!found.ok || found.value.state !== "ready") continue;
    const { organisation, cut } = found.value.result;
    if (!organisation.shown || !organisation.position.shown) continue;
    const { mean, se, n, f } = organisation.position;
    const { internal, external } = mean;
    if (internal === null || external === null) continue;
    // Var = (1 − fρ)s²/n (methods 2.2), read the other way round.
    const spread = (error: number | null) =>
      error === null ? 0 : error * Math.sqrt(n / (1 - Math.min(f ?? 0, 1) * usualSpread.reliability));
    const s = Math.max(spread(se.internal), spread(se.external));
    const distance = Math.min(Math.abs(internal - cut), Math.abs(external - cut));
    return { title, distance, s: s > 0 ? s : usualSpread.s };
  }
  return null;
}
