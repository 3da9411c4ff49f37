import { canReadResults } from "@vensterbank/access";
import { type WindowReading } from "@vensterbank/charts";
import { type Message, type ProgrammeId, type WaveId } from "@vensterbank/core";
import { headline, provisos, stepHeadline } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { positionOf, progressWave } from "../progress/waves-part.server";
import { findReleasedChange } from "../results/find-released-change.server";
import { findReleasedResult, type ReleasedWave } from "../results/find-released-result.server";
import { type ProgrammeLines, type WaveLine } from "./list-waves.server";

/** The newest window that a reader may see, with its sentences. */
export interface LatestWindow {
  readonly wave: { readonly id: WaveId; readonly title: string; readonly published: boolean };
  readonly programme: ProgrammeId;
  readonly reading: WindowReading;
  readonly cut: number;
  readonly n: number | null;
  readonly finding: Message;
  /** What belongs to the finding: that it is close to a line, or hangs on who did not take part. */
  readonly provisos: readonly Message[];
  /** Against the wave before it; null for a first one. */
  readonly movement: Message | null;
}

/** @param programmes newest first, with their waves newest first */
export async function latestWindow(
  scope: MemberScope,
  programmes: readonly ProgrammeLines[],
): Promise<LatestWindow | null> {
  for (const { id: programme, waves } of programmes) {
    const readable = waves.filter(({ status }) => canReadResults(scope.actor.role, status));
    const latest = await released(scope, readable.at(0));
    if (latest === null) continue;
    const { cut, organisation } = latest.result;
    const { id, title, status } = latest.wave;
    return {
      wave: { id, title, published: status === "published" },
      programme,
      reading: progressWave(latest).reading,
      cut,
      n: positionOf(latest)?.n ?? null,
      finding: headline(scope.tenant.name, organisation),
      provisos: provisos(organisation),
      movement: await movementSince(scope, await released(scope, readable.at(1)), latest),
    };
  }
  return null;
}

async function released(scope: MemberScope, line: WaveLine | undefined): Promise<ReleasedWave | null> {
  if (line === undefined) return null;
  const found = await findReleasedResult(scope, line.id);
  return found.ok && found.value.state === "ready" ? found.value : null;
}

async function movementSince(
  scope: MemberScope,
  before: ReleasedWave | null,
  latest: ReleasedWave,
): Promise<Message | null> {
  if (before === null || !before.result.organisation.shown || !latest.result.organisation.shown) return null;
  const change = await findReleasedChange(scope, before, latest);
  return change && stepHeadline(before.wave.title, latest.wave.title, change.organisation.axes);
}
