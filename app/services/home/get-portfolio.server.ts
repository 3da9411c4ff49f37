import type { ActingRole } from "@vensterbank/core";
import type { ControlScope } from "../../http/scope/control-scope.server";
import { todayOf } from "../today.server";
import { knownWaves } from "./known-waves.server";
import { type LatestWindow, latestWindow } from "./latest-window.server";
import { listWaves } from "./list-waves.server";
import { type NextStep, nextSteps } from "./next-steps.server";
import { type OpenWave, openWaves } from "./open-waves.server";

/** One organisation as far as this membership may see it. */
export interface PortfolioEntry {
  readonly slug: string;
  readonly name: string;
  /** All of it is invented. */
  readonly isDemo: boolean;
  readonly role: ActingRole;
  /** Last day of access, YYYY-MM-DD; null = until withdrawn. */
  readonly endsOn: string | null;
  readonly latest: LatestWindow | null;
  readonly open: readonly OpenWave[];
  readonly steps: readonly NextStep[];
}

/** An organisation that cannot be entered now: that it is, and why, without any figure. */
export type ClosedClient = Awaited<ReturnType<ControlScope["closedTenants"]>>[number];

export interface Portfolio {
  readonly clients: readonly PortfolioEntry[];
  readonly closed: readonly ClosedClient[];
}

/** The organisations of who is signed in, each through its own membership; one whose access has ended is not there. */
export async function getPortfolio(scope: ControlScope): Promise<Portfolio> {
  const entries: PortfolioEntry[] = [];
  for (const member of await scope.ownTenants()) {
    const today = todayOf(member.clock);
    const reader = { role: member.actor.role, can: member.can };
    const programmes = knownWaves(await listWaves(member), reader);
    entries.push({
      slug: member.tenant.slug,
      name: member.tenant.name,
      isDemo: member.tenant.isDemo,
      role: member.actor.role,
      endsOn: member.actor.endsOn,
      latest: await latestWindow(member, programmes),
      open: await openWaves(member),
      steps: nextSteps(programmes, reader, today),
    });
  }
  return { clients: entries, closed: await scope.closedTenants() };
}
