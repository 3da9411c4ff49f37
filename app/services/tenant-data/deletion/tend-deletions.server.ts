import { type Clock, type TenantId } from "@vensterbank/core";
import { type Database, newId, type TenantRow } from "@vensterbank/db";
import { todayOf } from "../../today.server";
import { tellDirectors } from "./deletion-mails.server";
import { dayAfter, reminderDays } from "./deletion-terms";
import { forgetMails } from "./forget-mails.server";
import { noticeOf } from "./set-deletion.server";

interface Tending {
  readonly database: Database;
  readonly clock: Clock;
  /** What goes wrong in one tenant keeps no other waiting. */
  readonly onFault: (fault: unknown) => void;
  /** Where a deletion can be called off. */
  readonly pathOf?: (slug: string) => string;
}

/**
 * What deletions ask for today: finishes what somebody was killed over, erases what is due, and reminds, once, of what
 * soon is. Several processes may do this at once. @returns which tenants were erased here
 */
export async function tendDeletions(tending: Tending): Promise<TenantId[]> {
  const { database, clock, onFault } = tending;
  await database.finishErasures().catch(onFault);
  const today = todayOf(clock);
  const tenants = await database.control.read((control) => control.tenants.list());
  const erased: TenantId[] = [];
  for (const tenant of tenants) {
    const { deletionDueOn } = tenant;
    if (deletionDueOn === null) continue;
    try {
      if (deletionDueOn <= today) {
        if (await eraseDue(tending, tenant.id, today)) erased.push(tenant.id);
      } else if (dayAfter(today, reminderDays) >= deletionDueOn) await remind(tending, tenant);
    } catch (fault) {
      onFault(fault);
    }
  }
  return erased;
}

async function eraseDue({ database, clock }: Tending, tenantId: TenantId, today: string): Promise<boolean> {
  const { notice, addresses } = await database.forTenant(tenantId).read(async (repositories) => {
    const { memberships, invitations, people, partners } = repositories;
    const known = [
      ...(await memberships.list()),
      ...(await invitations.list()),
      ...(await people.list()),
      ...(await partners.listContacts()),
    ];
    return {
      notice: await noticeOf(repositories, clock, null),
      addresses: new Set(known.flatMap(({ email }) => (email ? [email.toLowerCase()] : []))),
    };
  });
  const counts = await database.eraseTenant({ tenantId, at: clock.now(), today });
  if (!counts) return false;
  await forgetMails(addresses);
  await note({ database, clock }, "tenant.erase", tenantId);
  tellDirectors("erased", notice);
  return true;
}

/** Once, whoever comes first: the note is read and written in one unit of work. */
async function remind({ database, clock, pathOf }: Tending, tenant: TenantRow): Promise<void> {
  const { id, slug, deletionRequestedAt } = tenant;
  const isFirst = await database.control.write(async ({ operatorEntries }) => {
    const last = await operatorEntries.latest("tenant.remind-deletion", id);
    if (last && deletionRequestedAt && last.at >= deletionRequestedAt) return false;
    await operatorEntries.append(entryOf(clock, "tenant.remind-deletion", id));
    return true;
  });
  if (!isFirst) return;
  const notice = await database
    .forTenant(id)
    .read((repositories) => noticeOf(repositories, clock, tenant.deletionDueOn));
  tellDirectors("reminder", notice, pathOf?.(slug));
}

const entryOf = (clock: Clock, action: string, subject: string) => ({
  ...{ id: newId(), at: clock.now(), userId: null, action, subject, fromWhere: null },
});

async function note(
  { database, clock }: Pick<Tending, "database" | "clock">,
  action: string,
  subject: string,
) {
  await database.control.write(({ operatorEntries }) =>
    operatorEntries.append(entryOf(clock, action, subject)),
  );
}
