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

/** The organisations that who is signed in may enter today, each through its own membership. */
export async function getPortfolio(scope: ControlScope): Promise<readonly PortfolioEntry[]> {
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
      open: await openWaves(member, today),
      steps: nextSteps(programmes, reader, today),
    });
  }
  return entries;
}
