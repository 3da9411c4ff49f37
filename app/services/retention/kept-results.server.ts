import { type Message, type TieLevel, type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import type { CoalitionHistory } from "../coalitions/get-coalition-history.server";
import type { CoalitionsPage } from "../coalitions/coalitions-page.server";
import type { PerceivedMappedSection } from "../coalitions/perceived-mapped.server";
import type { WaveResponse } from "../waves/wave-response.server";

type ByLevel<T> = Readonly<Partial<Record<TieLevel | "combined", T>>>;

/**
 * What may still be told of a wave once nobody's relations are there any more: everything of groups, none of people. Made
 * when its programme ended, and stored as a result of the kind `kept`.
 */
export interface KeptResults {
  /** How many took part, as it was told. Null of a network that was brought in. */
  readonly response: WaveResponse | null;
  /** The page about coalitions as who sees groups only read it, by `pageKey`. */
  readonly coalitions: Readonly<Record<string, CoalitionsPage>>;
  readonly perceived: PerceivedMappedSection | null;
  /** Open question → how many wrote something there; what was released went with the number of then. */
  readonly ownWords: Readonly<Record<string, number>>;
  /** Lines about relations since an earlier wave: its id → lines. */
  readonly since: Readonly<Record<WaveId, readonly Message[]>>;
  /** The coalitions of the whole programme, with its last wave. */
  readonly history: ByLevel<CoalitionHistory> | null;
}

/** Under which a page is kept. @param from the wave that it is compared with */
export const pageKey = (level: TieLevel | "combined", from: WaveId | null) =>
  from === null ? level : `${level} ${from}`;

/** Null while the programme of the wave goes on. */
export async function keptResults(
  { results }: Pick<TenantRepositories, "results">,
  id: WaveId,
): Promise<KeptResults | null> {
  // Made by this program alone, from its own types.
  const row = await results.latest(id, "kept");
  return row ? (row.document as KeptResults) : null;
}
