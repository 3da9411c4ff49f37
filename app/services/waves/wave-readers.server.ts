import type { TenantRepositories, WaveReaders } from "@vensterbank/db";

/** Whom the notice of a wave names when it opens on a day, YYYY-MM-DD. */
export async function readersOn({ memberships }: TenantRepositories, day: string): Promise<WaveReaders> {
  const members = (await memberships.list()).filter(({ endsOn }) => endsOn === null || endsOn >= day);
  return {
    consultants: members.filter(({ role }) => role === "consultant").map(({ name }) => name),
    coordinators: members
      .filter(({ role }) => role === "coordinator")
      .map(({ name, email }) => ({ name, email })),
  };
}
