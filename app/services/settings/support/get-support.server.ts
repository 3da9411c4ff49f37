import type { MemberScope } from "../../../http/scope/member-scope.server";

export interface SupportLook {
  readonly id: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  /** Null when that account is gone. */
  readonly name: string | null;
  /** Address of the page. */
  readonly page: string;
  readonly fromWhere: string | null;
}

export interface SupportGrantLine {
  readonly id: string;
  readonly reason: string;
  /** Moments, ISO 8601. */
  readonly from: string;
  readonly until: string;
  readonly revoked: boolean;
}

export interface SupportPage {
  /** The grant that goes on now. */
  readonly open: SupportGrantLine | null;
  /** Those that are over, newest first. */
  readonly past: readonly SupportGrantLine[];
  /** Newest first. */
  readonly looks: readonly SupportLook[];
}

const fewGrants = 20;
const fewLooks = 100;

/** Support access of this organisation, and everything that was looked at under it lately. */
export async function getSupport(scope: MemberScope): Promise<SupportPage> {
  const now = scope.clock.now();
  return scope.read(async ({ supportGrants, auditLog }) => {
    const open = await supportGrants.open(now);
    const lines = (await supportGrants.list()).map(({ id, reason, createdAt, endsAt, revokedAt }) => ({
      ...{ id, reason, from: createdAt.toISOString() },
      until: (revokedAt ?? endsAt).toISOString(),
      revoked: revokedAt !== null,
    }));
    const looks = await auditLog.find({ actions: ["support.look"] }, fewLooks);
    return {
      open: lines.find(({ id }) => id === open?.id) ?? null,
      past: lines.filter(({ id }) => id !== open?.id).slice(0, fewGrants),
      looks: looks.map(({ id, at, name, subject, fromWhere }) => ({
        ...{ id, at: at.toISOString(), name, page: subject, fromWhere },
      })),
    };
  });
}

/** Until when operators may look, for everybody who should know of it; null when they may not. */
export async function supportUntil(scope: MemberScope): Promise<string | null> {
  if (!["director", "consultant", "operator"].includes(scope.actor.role)) return null;
  const open = await scope.read(({ supportGrants }) => supportGrants.open(scope.clock.now()));
  return open?.endsAt.toISOString() ?? null;
}
