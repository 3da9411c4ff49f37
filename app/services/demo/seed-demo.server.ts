import { type Clock, type MemberRole, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import type { MemberScope, MemberScopeRequest } from "../../http/scope/member-scope.server";
import { hashPassword } from "../accounts/password.server";
import { usualLastDay } from "../programmes/last-day.server";
import { todayOf } from "../today.server";
import { issueLinks } from "../waves/issue-links.server";
import { demoAccounts } from "./demo-accounts.server";
import { type DemoOrganisation } from "./demo-organisation.server";
import { generateDemo } from "./generate-demo.server";
import { seedOrganisation } from "./seed-organisation.server";

/** What somebody needs to look around in the demo. */
export interface DemoAccess {
  readonly password: string;
  readonly accounts: readonly {
    readonly email: string;
    readonly role: MemberRole;
    readonly tenant: string;
  }[];
  /** Addresses of who runs the installation; absent in demos from before there were any. */
  readonly operators?: readonly string[];
  /** Secrets of two personal links that nobody has answered under. */
  readonly tokens: { readonly inside: string; readonly partner: string };
}

export interface SeedDemoOptions {
  readonly password: string;
  readonly clock: Clock;
  /** The one maker of scopes, which lives at the edge. */
  readonly openScope: (
    database: Database,
    request: MemberScopeRequest & { readonly slug: string },
  ) => Promise<MemberScope | null>;
  readonly organisations?: readonly DemoOrganisation[];
  /** Called with a line for whoever waits. */
  readonly told?: (line: string) => void;
}

/**
 * Makes the demo tenants with their history through the same use cases as people use. Does nothing when a demo is there.
 * @returns null when there was a demo already
 * @throws when an earlier seeding stopped half-way: a half demo is not repaired
 */
export async function seedDemo(database: Database, options: SeedDemoOptions): Promise<DemoAccess | null> {
  const { password, clock, openScope, organisations = generateDemo(), told = () => {} } = options;
  const existing = await database.control.read(({ tenants }) => tenants.list());
  if (existing.some(({ isDemo }) => isDemo)) {
    await assertComplete(database, organisations);
    return null;
  }
  const users = await insertUsers(database, await hashPassword(password), clock);
  let tokens: DemoAccess["tokens"] | undefined;
  for (const organisation of organisations) {
    const { slug } = organisation.profile;
    await insertTenant(database, organisation, users, clock);
    const leader = demoAccounts.find(({ roles }) => roles[slug] === "director");
    const userId = leader && users.get(leader.email);
    if (!userId) throw new Error(`Nobody leads the demo organisation ${slug}`);
    const actingAs = (member: UserId) => async (at: Clock) => {
      const scope = await openScope(database, {
        ...{ userId: member, slug, clock: at },
        locale: (ofTenant) => ofTenant,
      });
      if (!scope) throw new Error("A member of the demo has no access to it");
      return scope;
    };
    const scopeAt = actingAs(userId);
    const adviser = demoAccounts.find(({ roles }) => roles[slug] === "consultant");
    const adviserId = adviser && users.get(adviser.email);
    const waves = await seedOrganisation(
      organisation,
      scopeAt,
      clock.now(),
      told,
      adviserId ? { adviserAt: actingAs(adviserId) } : {},
    );
    const open = waves.find((wave) => wave.open);
    if (open) tokens ??= await freshLinks(await scopeAt(clock), open.id);
  }
  if (!tokens) throw new Error("The demo has no open wave");
  const accounts = demoAccounts.flatMap(({ email, roles }) =>
    Object.entries(roles).map(([tenant, role]) => ({ email, role, tenant })),
  );
  const operators = demoAccounts.filter(({ isOperator }) => isOperator).map(({ email }) => email);
  return { password, accounts, operators, tokens };
}

async function insertUsers(database: Database, passwordHash: string, clock: Clock) {
  const users = new Map(demoAccounts.map(({ email }) => [email, newId<UserId>()]));
  await database.control.write(async (repositories) => {
    for (const { email, name, isOperator = false } of demoAccounts) {
      const id = users.get(email) ?? newId<UserId>();
      await repositories.users.insert({ id, email, name, isOperator, createdAt: clock.now() });
      await repositories.users.setPasswordHash(id, passwordHash);
    }
  });
  return users;
}

async function insertTenant(
  database: Database,
  { profile: { slug, name, locale } }: DemoOrganisation,
  users: ReadonlyMap<string, UserId>,
  clock: Clock,
): Promise<void> {
  const id = newId<TenantId>();
  await database.control.write(({ tenants }) =>
    tenants.insert({ id, slug, name, locale, isDemo: true, createdAt: clock.now() }),
  );
  await database.forTenant(id).write(async ({ memberships }) => {
    for (const { email, roles } of demoAccounts) {
      const userId = users.get(email);
      if (!userId || !(slug in roles)) continue;
      // A consultant's access always ends on a day.
      const endsOn = roles[slug] === "consultant" ? usualLastDay(todayOf(clock)) : null;
      await memberships.set(userId, roles[slug], endsOn);
    }
  });
}

/** New links for one person and one partner who have not answered. */
async function freshLinks(scope: MemberScope, waveId: Parameters<typeof issueLinks>[1]) {
  const waiting = await scope.read(async ({ participations }) => {
    const all = await participations.listByWave(waveId);
    return all.filter(({ status }) => status === "invited");
  });
  const inside = waiting.find(({ personId }) => personId !== null);
  const partner = waiting.find(({ personId }) => personId === null);
  if (!inside || !partner) throw new Error("Everybody in the demo has answered");
  const issued = await issueLinks(scope, waveId, [inside.id, partner.id]);
  if (!issued.ok) throw new Error(`The demo was refused: ${issued.error.code}`);
  const tokenOf = (id: string) => issued.value.find((link) => link.id === id)?.token ?? "";
  return { inside: tokenOf(inside.id), partner: tokenOf(partner.id) };
}

async function assertComplete(database: Database, organisations: readonly DemoOrganisation[]): Promise<void> {
  const tenants = await database.control.read((control) => control.tenants.list());
  for (const { profile, waves } of organisations) {
    const tenant = tenants.find(({ slug }) => slug === profile.slug);
    const found = tenant ? await database.forTenant(tenant.id).read((own) => own.waves.list()) : [];
    const last = waves[waves.length - 1];
    // One that is left open may have been closed since by whoever tries the product; the others are seeded to their publication.
    const reached = last.status === "open" ? ["open", "closed", "published"] : ["published"];
    if (!found.some(({ number, status }) => number === last.number && reached.includes(status)))
      throw new Error(
        "The demo was filled only in part, by a seeding that stopped. Start with an empty database.",
      );
  }
}
