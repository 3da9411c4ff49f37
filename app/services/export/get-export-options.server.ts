import { ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult } from "../results/find-released-result.server";
import { findExportable } from "./find-exportable.server";
import { type Division } from "./answer-classes.server";
import { chosenDivision } from "./chosen-division.server";

export interface ExportOptions {
  readonly wave: { readonly id: WaveId; readonly title: string };
  /** Enough people answered for answers to be handed over. */
  readonly enough: boolean;
  /** How answers were told apart the first time; null = still to be chosen. */
  readonly division: Division | null;
}

/** A network that was brought in: there are no answers to questions to download. */
export interface NothingToExport {
  readonly state: "imported";
  readonly wave: ExportOptions["wave"];
}

/** What of a wave this reader may download. */
export async function getExportOptions(
  scope: MemberScope,
  id: WaveId,
): Promise<Result<ExportOptions | NothingToExport>> {
  const released = await findReleasedResult(scope, id);
  if (released.ok && released.value.state === "imported")
    return ok({ state: "imported", wave: { id, title: released.value.wave.title } });
  const found = await findExportable(scope, id);
  if (!found.ok) return found;
  const { wave, result } = found.value;
  const division = await scope.read((repositories) => chosenDivision(repositories, id));
  return ok({ wave: { id, title: wave.title }, enough: result.organisation.shown, division });
}
