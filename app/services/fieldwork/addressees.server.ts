import type { Clock } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import { rosterOn } from "../waves/wave-roster.server";
import { localDayOf } from "./local-time.server";
import { type MailKind, mailableParticipations } from "./silent-participations.server";

/**
 * To how many a mail would go, as far as that may be told. Before the wave opens everybody on the list with an address.
 * From then on the number says how many have not answered: whole tens, so that no single answer shows in it.
 */
export interface Addressees {
  readonly count: number;
  /** Rounded to tens; 0 = fewer than ten. */
  readonly isRounded: boolean;
}

export async function addressees(
  repositories: TenantRepositories,
  wave: WaveRow,
  kind: MailKind,
  clock: Clock,
): Promise<Addressees> {
  if (wave.status === "draft") return { count: await countOfRoster(repositories, clock), isRounded: false };
  const { length } = await mailableParticipations(repositories, wave, kind, clock);
  return roundedAddressees(length);
}

/** A number of people, in whole tens. */
export function roundedAddressees(count: number): Addressees {
  return { count: Math.round(count / 10) * 10, isRounded: true };
}

async function countOfRoster(repositories: TenantRepositories, clock: Clock): Promise<number> {
  const today = localDayOf(clock.now(), (await repositories.tenant.get()).timeZone);
  const { members, contacts } = await rosterOn(repositories, today);
  const people = new Map((await repositories.people.list()).map(({ id, email }) => [id, email]));
  const withAddress = [
    ...members.map(({ personId }) => people.get(personId) ?? null),
    ...contacts.map(({ email }) => email),
  ];
  return withAddress.filter((email) => email !== null).length;
}
