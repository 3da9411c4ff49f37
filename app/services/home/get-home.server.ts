import type { MemberScope } from "../../http/scope/member-scope.server";
import { listEvents } from "../events/list-events.server";
import { todayOf } from "../today.server";
import { endingAccess } from "./ending-access.server";
import { knownWaves } from "./known-waves.server";
import { latestWindow } from "./latest-window.server";
import { listWaves } from "./list-waves.server";
import { nextSteps } from "./next-steps.server";
import { openWaves } from "./open-waves.server";
import { upcomingSteps } from "./upcoming-steps.server";

export type Home = Awaited<ReturnType<typeof getHome>>;

/** How many events the front page tells. */
const fewEvents = 4;

/** The front page of an organisation for one reader: what to do next, where it stands, what is going on. */
export async function getHome(scope: MemberScope) {
  const today = todayOf(scope.clock);
  const reader = { role: scope.actor.role, can: scope.can };
  const programmes = knownWaves(await listWaves(scope), reader);
  return {
    steps: nextSteps(programmes, reader, today),
    latest: await latestWindow(scope, programmes),
    open: await openWaves(scope),
    upcoming: await upcomingSteps(scope),
    events: scope.can("events.read") ? await latestEvents(scope, today) : [],
    programmes,
    ending: await endingAccess(scope, today),
  };
}

async function latestEvents(scope: MemberScope, today: string) {
  const all = (await listEvents(scope)).flatMap(({ events }) => events);
  return all
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, fewEvents);
}
