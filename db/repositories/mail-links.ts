import { type ParticipationId } from "@vensterbank/core";
import { and, eq } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

interface NewMailLink {
  readonly id: ParticipationId;
  readonly tokenHash: string;
  /** The link's secret, sealed with the installation's key. */
  readonly sealed: string;
}

/** The link that mails to a participant carry, and whether mails arrive. */
export function mailLinks({ db, tables: { participation, personalLink }, tenantId }: TenantSession) {
  const one = (id: ParticipationId) => and(eq(participation.tenantId, tenantId), eq(participation.id, id));
  const set = async (
    id: ParticipationId,
    change: Partial<Pick<Tables["participation"]["$inferSelect"], "mailLink" | "unreachable">>,
  ): Promise<void> => {
    await db.update(participation).set(change).where(one(id));
  };
  return {
    /** Whether a link leads to this participation now. */
    async leadsTo(id: ParticipationId, tokenHash: string): Promise<boolean> {
      const rows = await db
        .select({ tokenHash: personalLink.tokenHash })
        .from(personalLink)
        .where(
          and(
            eq(personalLink.tenantId, tenantId),
            eq(personalLink.participationId, id),
            eq(personalLink.tokenHash, tokenHash),
          ),
        )
        .limit(1);
      return rows.length === 1;
    },

    /** Gives the link of the mails, beside those that there are. */
    async add({ id, tokenHash, sealed }: NewMailLink, createdAt: Date): Promise<void> {
      await db.insert(personalLink).values({ tenantId, tokenHash, participationId: id, createdAt });
      await set(id, { mailLink: sealed });
    },

    /** @param unreachable a code; null = mails may be tried again */
    setUnreachable: (id: ParticipationId, unreachable: string | null): Promise<void> =>
      set(id, { unreachable }),
  };
}
