import type { Clock } from "@vensterbank/core";
import type { FieldworkStepRow, ParticipationRow, TenantRepositories, WaveRow } from "@vensterbank/db";
import { isWithdrawn } from "../waves/ended-links";
import { rosterOn } from "../waves/wave-roster.server";
import { localDayOf } from "./local-time.server";
import { rosterAddresses } from "./roster-addresses.server";
import { type MailKind, mailableParticipations } from "./silent-participations.server";

/**
 * To how many a mail would go, as far as that may be told. Before the wave opens everybody on the list with an address.
 * From then on that of a reminder says how many have not answered: whole tens, from the answers that were taken last and not from
 * those of this moment. Whoever asks again and again would see a number of this moment step at somebody's answer
 * (docs/decisions/0035).
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
  if (kind === "remind") return roundedAddressees(await silentAsTaken(repositories, wave, clock));
  if (kind === "invite") {
    const { inside, partners } = await reachable(repositories, wave, clock);
    return { count: inside.reached + partners.reached, isRounded: false };
  }
  const { length } = await mailableParticipations(repositories, wave, kind, clock);
  return roundedAddressees(length);
}

/** To how many a step went, as far as that may be told: of a reminder it says who was silent. */
export function wentTo({ kind, total }: Pick<FieldworkStepRow, "kind" | "total">): Addressees {
  return kind === "remind" ? roundedAddressees(total) : { count: total, isRounded: false };
}

/**
 * The number that a reminder keeps in the place of how many mails it has. Counted, even rounded to tens, it would
 * tell of one person: whoever empties everybody else's address but those of a few who are known to be silent sees it step.
 * Never 0, because a round that nobody was left for looks like one to a few.
 */
export async function toldTotal(
  repositories: TenantRepositories,
  wave: Pick<WaveRow, "id" | "takenResponse">,
  clock: Clock,
): Promise<number> {
  return Math.max(roundedAddressees(await silentAsTaken(repositories, wave, clock)).count, 1);
}

/** From so many mails on it is told which part of a reminder went out before somebody stopped it. */
const fewestOfPart = 20;

/**
 * How many mails of a reminder went out, once none is left: as many as it was said to go to, or when it was
 * stopped that part of them in whole tens.
 * @param mails how many there were, and `sent` how many of them went out
 */
export function toldSent(total: number, mails: number, sent: number): number {
  return mails < fewestOfPart ? total : roundedAddressees((total * sent) / mails).count;
}

/** Everybody who can be written to, less the part of each side that has answered as it was taken last. */
async function silentAsTaken(
  repositories: TenantRepositories,
  wave: Pick<WaveRow, "id" | "takenResponse">,
  clock: Clock,
): Promise<number> {
  const sides = await reachable(repositories, wave, clock);
  const counts = wave.takenResponse?.counts ?? {};
  const silentOf = ({ invited, reached }: Side, answered: number) =>
    invited === 0 ? 0 : reached * (1 - answered / invited);
  return silentOf(sides.inside, counts.inside ?? 0) + silentOf(sides.partners, counts.partners ?? 0);
}

/** Whether anybody of a wave can be written to, whether they have answered or not. */
export async function isAnybodyReachable(
  repositories: TenantRepositories,
  wave: Pick<WaveRow, "id">,
  clock: Clock,
): Promise<boolean> {
  const { inside, partners } = await reachable(repositories, wave, clock);
  return inside.reached + partners.reached > 0;
}

interface Side {
  readonly invited: number;
  /** With an address, and a link that was not ended. Who wants no mails counts: else the number told when somebody says so. */
  readonly reached: number;
}

async function reachable(
  repositories: TenantRepositories,
  { id }: Pick<WaveRow, "id">,
  clock: Clock,
): Promise<Readonly<Record<"inside" | "partners", Side>>> {
  const today = localDayOf(clock.now(), (await repositories.tenant.get()).timeZone);
  const addressOf = await rosterAddresses(repositories, today);
  const all = await repositories.participations.listByWave(id);
  const sideOf = (side: readonly ParticipationRow[]): Side => ({
    invited: side.length,
    reached: side.filter((one) => !isWithdrawn(one.status) && addressOf(one) !== null).length,
  });
  return {
    inside: sideOf(all.filter(({ personId }) => personId !== null)),
    partners: sideOf(all.filter(({ personId }) => personId === null)),
  };
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
