import type { MemberScope } from "../../http/scope/member-scope.server";

/** Access that ends within thirty days. */
export interface EndingAccess {
  /** Null for the reader's own. */
  readonly name: string | null;
  /** Last day, YYYY-MM-DD. */
  readonly endsOn: string;
}

const daysAhead = 30;

/** For a director whose access ends soon; for anybody else that theirs does. @param today YYYY-MM-DD */
export async function endingAccess(scope: MemberScope, today: string): Promise<readonly EndingAccess[]> {
  const until = new Date(Date.parse(today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  const { endsOn, role } = scope.actor;
  // Support access ends by itself, and says so on every page.
  if (role === "operator") return [];
  const own = endsOn !== null && endsOn <= until ? [{ name: null, endsOn }] : [];
  if (!scope.can("members.edit")) return own;
  const members = await scope.read(({ memberships }) => memberships.list());
  const others = members.flatMap(({ userId, name, endsOn: last }) =>
    userId !== scope.actor.userId && last !== null && last >= today && last <= until
      ? [{ name, endsOn: last }]
      : [],
  );
  return [...own, ...others].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
}
