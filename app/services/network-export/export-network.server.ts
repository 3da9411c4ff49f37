import { ok, type Result, type WaveId } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { writeNetwork } from "@vensterbank/interchange";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { networkDocument } from "./network-document.server";
import { networkFileName, type NetworkFileAsked, networkMediaTypes } from "./network-file.server";
import { exportableNetwork, type WaveMaps } from "./shown-network.server";

export interface NetworkDownload {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The relations of a wave, or of all waves shown together, as a file, and a line in the record of who fetched it. */
export async function exportNetwork(
  scope: MemberScope,
  waveId: WaveId,
  asked: NetworkFileAsked,
): Promise<Result<NetworkDownload>> {
  const drawn = await scope.read(async (repositories): Promise<Result<readonly WaveMaps[]>> => {
    const found = await exportableNetwork(scope, repositories, waveId);
    if (!found.ok) return found;
    const { wave, together, mapsOf } = found.value;
    return ok(await mapsOf(asked.allWaves ? together : [wave]));
  });
  if (!drawn.ok) return drawn;
  const waves = drawn.value;
  const { say } = createTranslator(scope.locale, messagesOf(scope.locale, ["common", "coalitions"]));
  const bytes = await writeNetwork(networkDocument(waves, say), asked.format, scope.clock.now());
  await scope.write((repositories) =>
    recordAudit(repositories, scope, "network.export", `${waveId} ${networkFileName(asked)}`),
  );
  const numbers = waves.map(({ wave }) => wave.number);
  const span = [...new Set([numbers[0], numbers.at(-1)])].join("-");
  return ok({
    fileName: `${asked.allWaves ? "waves" : "wave"}-${span}-${networkFileName(asked)}`,
    mediaType: networkMediaTypes[asked.format],
    bytes,
  });
}
