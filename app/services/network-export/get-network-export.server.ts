import { type NameLevel, ok, type Result, type WaveId } from "@vensterbank/core";
import { type NetworkWriteFormat, networkWriteFormats } from "@vensterbank/interchange";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type WaveStop, stopOf } from "../coalitions/coalitions-page.server";
import { networkFileName } from "./network-file.server";
import { exportableNetwork } from "./shown-network.server";

export interface NetworkExportPage {
  readonly wave: WaveStop;
  /** What the files hold of people: roles and units, or groups only. */
  readonly view: NameLevel;
  /** All waves that a file over time holds, oldest first. */
  readonly waves: readonly WaveStop[];
  readonly formats: readonly {
    readonly format: NetworkWriteFormat;
    /** Names of the files: of this wave, and of all waves together where there are more. */
    readonly file: string;
    readonly overTime: string | null;
  }[];
}

/** Which files of a wave's relations this reader may have. */
export async function getNetworkExport(
  scope: Pick<MemberScope, "actor" | "read">,
  waveId: WaveId,
): Promise<Result<NetworkExportPage>> {
  const found = await scope.read((repositories) => exportableNetwork(scope, repositories, waveId));
  if (!found.ok) return found;
  const { wave, view, together } = found.value;
  return ok({
    wave: stopOf(wave),
    view,
    waves: together.map(stopOf),
    formats: networkWriteFormats.map((format) => ({
      format,
      file: networkFileName({ format, allWaves: false }),
      overTime: together.length > 1 ? networkFileName({ format, allWaves: true }) : null,
    })),
  });
}
