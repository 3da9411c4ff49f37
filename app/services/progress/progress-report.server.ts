import { type DatedEvent, type ProgressInput } from "@vensterbank/charts";
import { type Message, type ProgrammeId } from "@vensterbank/core";
import type { ChangeEventRow } from "@vensterbank/db";
import { headline, pathHeadline, stepHeadline } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { type ReleasedWave } from "../results/find-released-result.server";
import { limitsPart } from "./limits-part.server";
import { networkPart } from "./network-part.server";
import { rolesPart } from "./roles-part.server";
import { comparedSteps, stepPart } from "./steps-part.server";
import { unitsMovedPart } from "./units-moved-part.server";
import { dayOfWave, labelOf, progressWave, waveRow } from "./waves-part.server";

export type ProgressReport = Awaited<ReturnType<typeof progressReport>>;

/** Events from half a year before the first measurement on; older ones would squeeze the time axis. */
const daysBefore = 183;

/** @param waves that the reader may see, oldest first, at least one */
export async function progressReport(
  scope: MemberScope,
  programmeId: ProgrammeId,
  waves: readonly ReleasedWave[],
) {
  const all = await scope.read(({ programmes }) => programmes.listEvents(programmeId));
  const steps = await comparedSteps(scope, waves);
  const lastStep = steps.findLast(({ whole }) => !whole);
  const events = all.filter(({ date }) => date >= daysFrom(dayOfWave(waves[0]), -daysBefore));
  const chart: ProgressInput = {
    cut: waves[waves.length - 1].result.cut,
    waves: waves.map(progressWave),
    events: events.map(progressEvent),
  };
  const title = openingTitle(scope.tenant.name, waves, lastStep);
  const stepParts = steps.map((step) => stepPart(step, all));
  return {
    title,
    /** The newest step first: that is what a reader comes for. */
    latest: stepParts.findLast(({ whole }) => !whole) ?? null,
    whole: stepParts.find(({ whole }) => whole) ?? null,
    earlier: stepParts
      .filter(({ whole }) => !whole)
      .slice(0, -1)
      .reverse(),
    unpublished: waves.filter(({ wave }) => wave.status !== "published").map(({ wave }) => wave.title),
    chart,
    pathTitle: pathHeadline(waves.map((one) => ({ wave: one.wave.title, label: labelOf(one) }))),
    waves: waves.map(waveRow),
    roles: lastStep ? rolesPart(lastStep) : null,
    units: lastStep
      ? unitsMovedPart(lastStep, { organisation: scope.tenant.name, locale: scope.locale })
      : null,
    network: lastStep ? await networkPart(scope, lastStep) : null,
    limits: limitsPart(waves, steps),
  };
}

function openingTitle(
  organisation: string,
  waves: readonly ReleasedWave[],
  last: Awaited<ReturnType<typeof comparedSteps>>[number] | undefined,
): Message {
  if (last?.change) {
    const { from, to, change } = last;
    return stepHeadline(from.wave.title, to.wave.title, change.organisation.axes);
  }
  return headline(organisation, waves[waves.length - 1].result.organisation);
}

function progressEvent({ id, title, date }: ChangeEventRow): DatedEvent {
  return { id, label: title, date: new Date(date) };
}

function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
