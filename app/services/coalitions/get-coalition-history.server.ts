import { type CoalitionTimelineInput } from "@vensterbank/charts";
import {
  appError,
  fail,
  type Message,
  type NameLevel,
  nameLevels,
  ok,
  type ProgrammeId,
  type Result,
  type TieLevel,
  type WaveId,
} from "@vensterbank/core";
import { nameLevelFor } from "@vensterbank/access";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { dayOfWave, progressWave } from "../progress/waves-part.server";
import { listReleasedResults } from "../results/list-released-results.server";
import { coalitionLabels, type CoalitionsSection, coalitionsSection } from "./coalition-list.server";
import { keptHistory } from "./kept-coalitions.server";
import { stopOf, type WaveStop } from "./coalitions-page.server";
import { historyFindings } from "./history-findings.server";
import { historySteps, type HistoryStep } from "./history-steps.server";
import { isLargeEnough } from "./large-enough.server";
import { isReadable, type ReadableWave } from "./readable-waves.server";
import { shownMap } from "./shown-map.server";
import { storedNetworks, type StoredNetworks } from "./stored-networks.server";
import { timelineBlocks } from "./timeline-blocks.server";

/** The coalitions of a programme over its waves. */
export interface CoalitionHistory {
  readonly programme: { readonly id: ProgrammeId; readonly name: string };
  readonly view: NameLevel;
  readonly level: TieLevel | "combined";
  readonly levels: readonly TieLevel[];
  readonly threshold: number;
  /** Some waves promised something else about names, and are not shown beside these. */
  readonly othersPromised: boolean;
  readonly findings: readonly Message[];
  readonly waves: readonly HistoryWave[];
  /** From each wave to the next, oldest first. */
  readonly steps: readonly HistoryStep[];
  /** From the first to the last, when there are more than two. */
  readonly whole: HistoryStep | null;
  /** Null with fewer than two waves. */
  readonly timeline: HistoryTimeline | null;
  /** Dated happenings, in order of date. */
  readonly events: readonly DatedHappening[];
  /** As on the page of a single wave. */
  readonly erasedOn: string | null;
}

export interface DatedHappening {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly title: string;
}

export interface HistoryTimeline {
  readonly input: CoalitionTimelineInput;
  readonly leftOut: boolean;
  /** Fewer than two waves have coalitions that can be told from chance. */
  readonly untold: boolean;
}

export interface HistoryWave {
  readonly wave: WaveStop;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly section: CoalitionsSection;
  readonly map: Awaited<ReturnType<typeof shownMap>>;
}

/** Events on the axis: from half a year before the first wave to this many days after the last. */
const daysBefore = 183;
const daysAfter = 45;

/**
 * Waves with the newest promise about names, side by side; the same rules as for a single map. Of a programme that has
 * ended what was kept.
 * @param atMost how much of people is shown, besides what the reader may see
 */
export async function getCoalitionHistory(
  scope: Pick<MemberScope, "actor" | "read">,
  programmeId: ProgrammeId,
  chosen: TieLevel | "combined",
  atMost: NameLevel = "names",
): Promise<Result<CoalitionHistory>> {
  const kept = await scope.read((repositories) => keptHistory(scope, repositories, programmeId, chosen));
  if (kept !== null) return ok(kept);
  const released = await listReleasedResults(scope, programmeId);
  return scope.read(async (repositories): Promise<Result<CoalitionHistory>> => {
    const programme = await repositories.programmes.get(programmeId);
    if (programme === undefined) return fail(appError("not-found"));
    const readable = (await repositories.waves.listByProgramme(programmeId)).filter(
      (wave): wave is ReadableWave => isReadable(scope, wave),
    );
    const promised = readable.at(-1)?.frozen.settings.nameLevel ?? "groups";
    const alike = readable.filter(({ frozen }) => frozen.settings.nameLevel === promised);
    const networks = await storedNetworks(repositories, alike);
    const shown = alike.filter((wave) => isLargeEnough(wave, networks.get(wave.id)));
    const most = nameLevelFor(scope.actor.role, promised);
    const view = nameLevels[Math.max(nameLevels.indexOf(most), nameLevels.indexOf(atMost))];
    const levels = levelsOf(shown, networks);
    const level = levels.find((one) => one === chosen) ?? "combined";
    const threshold = Math.max(0, ...shown.map(({ frozen }) => frozen.settings.thresholds.results));
    const names = await repositories.programmes.coalitionNames(programmeId);
    const waves: HistoryWave[] = [];
    for (const wave of shown) {
      const result = networks.get(wave.id);
      if (result === undefined) continue;
      const map = await shownMap(
        repositories,
        { wave, view, views: [view], together: shown },
        networks,
        level,
      );
      const scoped = result.scopes[level] ?? result.scopes.combined;
      const section = coalitionsSection(scoped.coalitions, { view, level, names, threshold });
      waves.push({ wave: stopOf(wave), day: dayOfWave({ wave }), section, map });
    }
    const steps = await historySteps(repositories, shown, networks, { level, view, threshold, names });
    const events = (await repositories.programmes.listEvents(programmeId)).map(({ id, date, title }) => ({
      id,
      date,
      title,
    }));
    const blocks = timelineBlocks({
      waves: shown.flatMap(({ id }) => {
        const result = networks.get(id);
        return result === undefined ? [] : [{ id, result }];
      }),
      level,
      view,
      threshold,
      labels: coalitionLabels([...networks.values()], { names, level }),
    });
    const windows = new Map(released.map((one) => [one.wave.id, progressWave(one)]));
    const timeline: CoalitionTimelineInput = {
      cut: released.at(-1)?.result.cut ?? 3,
      waves: waves.map(({ wave, day }, i) => ({
        id: wave.id,
        label: wave.title,
        date: new Date(day),
        window: windows.get(wave.id) ?? null,
        blocks: blocks.blocks[i],
      })),
      flows: blocks.flows,
      events: onAxis(events, waves).map(({ id, date, title }) => ({
        id,
        label: title,
        date: new Date(date),
      })),
    };
    return ok({
      programme: { id: programme.id, name: programme.name },
      view,
      level,
      levels,
      threshold,
      othersPromised: alike.length < readable.length,
      findings: historyFindings(steps.steps.at(-1) ?? null),
      waves,
      ...steps,
      timeline:
        waves.length < 2 ? null : { input: timeline, leftOut: blocks.leftOut, untold: blocks.told < 2 },
      events,
      erasedOn: null,
    });
  });
}

function onAxis(events: readonly DatedHappening[], waves: readonly HistoryWave[]): readonly DatedHappening[] {
  const [first, last] = [waves.at(0)?.day, waves.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const shifted = (day: string, days: number) =>
    new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
  return events.filter(({ date }) => date >= shifted(first, -daysBefore) && date <= shifted(last, daysAfter));
}

function levelsOf(waves: readonly { readonly id: WaveId }[], networks: StoredNetworks): readonly TieLevel[] {
  const newest = networks.get(waves.at(-1)?.id ?? ("" as WaveId));
  return Object.keys(newest?.scopes ?? {}).filter((one): one is TieLevel => one !== "combined");
}
