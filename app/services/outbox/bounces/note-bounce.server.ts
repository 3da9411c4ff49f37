import { type Clock } from "@vensterbank/core";
import type { Database, TenantRepositories } from "@vensterbank/db";
import { localDayOf } from "../../fieldwork/local-time.server";
import { rosterAddresses } from "../../fieldwork/roster-addresses.server";
import { type UnreachableCode, unreachableText } from "../unreachable.server";
import { type BounceMark } from "./bounce-address.server";

/**
 * Whether a report about this participant would be about an address that mails go to now; with a code it is noted. Not once
 * the wave has closed: then mails go to those who asked to hear the outcome, and they have answered. Not of a reminder either.
 * @returns false when it is about nobody, or about an address that was corrected since
 */
export async function noteBounce(
  database: Database,
  clock: Clock,
  mark: BounceMark,
  code: UnreachableCode | null = null,
): Promise<boolean> {
  const tenants = await database.control.read((control) => control.tenants.list());
  for (const { id } of tenants) {
    const units = database.forTenant(id);
    const found = await units.read((repositories) => addressOf(repositories, clock, mark));
    if (found === null) continue;
    const { address, isOpen } = found;
    if (code === null || !isOpen || mark.isQuiet(address)) return true;
    return units.write(async (repositories) => {
      const participation = await repositories.participations.get(mark.id);
      if (participation?.unreachable === "declined") return true;
      await repositories.mailLinks.setUnreachable(mark.id, unreachableText(code, address));
      return true;
    });
  }
  return false;
}

async function addressOf(
  repositories: TenantRepositories,
  clock: Clock,
  { id, isOf }: BounceMark,
): Promise<{ readonly address: string; readonly isOpen: boolean } | null> {
  const participation = await repositories.participations.get(id);
  if (!participation) return null;
  const { timeZone } = await repositories.tenant.get();
  const known = await rosterAddresses(repositories, localDayOf(clock.now(), timeZone));
  const wished = (await repositories.feedbackWishes.get(id))?.address ?? null;
  const address = [known(participation), wished].find((one) => one !== null && isOf(one)) ?? null;
  const wave = await repositories.waves.get(participation.waveId);
  return address === null ? null : { address, isOpen: wave?.status === "open" };
}
