import { type UserId } from "@vensterbank/core";
import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { type Tables } from "../schema/tables";
import { type TenantSession } from "./repository";

export type AuditEntryRow = Tables["auditEntry"]["$inferSelect"];
export type NewAuditEntry = Omit<Tables["auditEntry"]["$inferInsert"], "tenantId">;

/** Which entries are asked for; what is absent does not matter. */
export interface AuditFilter {
  readonly actions?: readonly string[];
  readonly userId?: UserId;
  /** From this moment on. */
  readonly from?: Date;
  /** Before this moment. */
  readonly until?: Date;
}

export type NamedAuditEntry = AuditEntryRow & {
  /** That whoever did it has today; null once the account is gone, and for the service itself. */
  readonly name: string | null;
  /** They run the installation, and are no member. */
  readonly isOperator: boolean;
};

/** Who did what and when, never what somebody answered. Both engines refuse to change or delete an entry. */
export function auditLog({ db, tables: { auditEntry, user, membership }, tenantId }: TenantSession) {
  const own = eq(auditEntry.tenantId, tenantId);
  const asked = ({ actions, userId, from, until }: AuditFilter) =>
    and(
      own,
      actions && inArray(auditEntry.action, [...actions]),
      userId && eq(auditEntry.userId, userId),
      from && gte(auditEntry.at, from),
      until && lt(auditEntry.at, until),
    );
  return {
    async append(row: NewAuditEntry): Promise<void> {
      await db.insert(auditEntry).values({ ...row, tenantId });
    },

    /** Everything that one action was ever done to. */
    async subjectsOf(action: string): Promise<string[]> {
      const rows = await db
        .selectDistinct({ subject: auditEntry.subject })
        .from(auditEntry)
        .where(and(own, eq(auditEntry.action, action)));
      return rows.map(({ subject }) => subject);
    },

    /** How often any of these was done. Nothing is ever taken away, so an equal count means that nothing was done since. */
    async countOf(actions: readonly string[]): Promise<number> {
      const [row] = await db
        .select({ entries: count() })
        .from(auditEntry)
        .where(and(own, inArray(auditEntry.action, [...actions])));
      return Number(row?.entries ?? 0);
    },

    /** How many of these there are. */
    async count(filter: AuditFilter): Promise<number> {
      const [row] = await db.select({ entries: count() }).from(auditEntry).where(asked(filter));
      return Number(row?.entries ?? 0);
    },

    /** Whether somebody was written down for this already. */
    async has(userId: UserId, action: string, subject: string, from: Date): Promise<boolean> {
      const found = await db
        .select({ id: auditEntry.id })
        .from(auditEntry)
        .where(and(asked({ actions: [action], userId, from }), eq(auditEntry.subject, subject)))
        .limit(1);
      return found.length === 1;
    },

    /** Everybody who was ever written down and still has an account, by name. */
    listActors: async () =>
      db
        .selectDistinct({ userId: user.id, name: user.name })
        .from(auditEntry)
        .innerJoin(user, eq(user.id, auditEntry.userId))
        .where(and(own, isNotNull(auditEntry.userId)))
        .orderBy(asc(user.name)),

    /** Whether an entry is this tenant's. */
    async holds(id: string): Promise<boolean> {
      const found = await db
        .select({ id: auditEntry.id })
        .from(auditEntry)
        .where(and(own, eq(auditEntry.id, id)))
        .limit(1);
      return found.length === 1;
    },

    /** Newest first, with names. @param before id of the oldest entry seen so far */
    async find(filter: AuditFilter, limit: number, before?: string): Promise<NamedAuditEntry[]> {
      const rows = await db
        .select({ entry: auditEntry, name: user.name, operator: user.isOperator, member: membership.userId })
        .from(auditEntry)
        .leftJoin(user, eq(user.id, auditEntry.userId))
        .leftJoin(
          membership,
          and(eq(membership.tenantId, tenantId), eq(membership.userId, auditEntry.userId)),
        )
        .where(and(asked(filter), before ? lt(auditEntry.id, before) : undefined))
        .orderBy(desc(auditEntry.id))
        .limit(limit);
      return rows.map(({ entry, name, operator, member }) => ({
        ...{ ...entry, name },
        isOperator: operator === true && member === null,
      }));
    },

    /** Newest first. @param before id of the oldest entry seen so far */
    list: async (limit: number, before?: string): Promise<AuditEntryRow[]> =>
      db
        .select()
        .from(auditEntry)
        .where(and(own, before ? lt(auditEntry.id, before) : undefined))
        .orderBy(desc(auditEntry.id))
        .limit(limit),
  };
}
