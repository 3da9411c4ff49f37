import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { momentOf } from "../fieldwork/local-time.server";
import { counts, mostReminders } from "../fieldwork/step-in-wave";
import { daysLeft } from "../waves/days-left.server";
import type { WaveResponse } from "../waves/wave-response.server";
import { earlierWindow } from "./earlier-window.server";
import { forecastResponse, type ResponseForecast } from "./forecast-response.server";

const day = 86_400_000;

/** What an open wave will be able to tell; null for who may not see the response, and of a wave that is not open. */
export async function getForecast(
  scope: MemberScope,
  id: WaveId,
  response: WaveResponse | null,
): Promise<ResponseForecast | null> {
  if (response === null || !scope.can("response.read")) return null;
  const found = await scope.read(async ({ waves, fieldworkSteps, tenant }) => ({
    wave: await waves.get(id),
    steps: await fieldworkSteps.listByWave(id),
    timeZone: (await tenant.get()).timeZone,
  }));
  const { wave, steps, timeZone } = found;
  if (wave?.status !== "open" || wave.frozen === null || wave.openedAt === null) return null;
  const now = scope.clock.now().getTime();
  const lastMoment = wave.closesOn && momentOf({ date: wave.closesOn, time: "23:59" }, timeZone);
  const closesAt = wave.closesAt ?? (lastMoment || null);
  const reminders = steps.filter((step) => step.kind === "remind" && counts(step));
  return forecastResponse({
    response,
    threshold: wave.frozen.settings.thresholds.results,
    days: {
      open: (now - wave.openedAt.getTime()) / day,
      left: closesAt === null ? null : (closesAt.getTime() - now) / day,
      whole: daysLeft(wave, scope.clock.now(), timeZone),
    },
    reminders: {
      planned: reminders.filter(({ status }) => status === "planned").length,
      possible: mostReminders - reminders.length,
    },
    earlier: await earlierWindow(scope, wave.programmeId, wave.number),
  });
}
