import type { Locale, ProgrammeId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";

export interface ConsultantAccess {
  readonly name: string;
  /** Last day of access, YYYY-MM-DD; null for one that was given before every consultant's access had an end. */
  readonly endsOn: string | null;
}

export interface Settings {
  readonly name: string;
  readonly locale: Locale;
  readonly requiresSecondFactor: boolean;
  /** Consultants who may come in today; null for who may not know the members. */
  readonly consultants: readonly ConsultantAccess[] | null;
  /** Newest first, with the day on which names and keys are erased. */
  readonly programmes: readonly {
    readonly id: ProgrammeId;
    readonly name: string;
    readonly ended: boolean;
    readonly endsOn: string | null;
  }[];
  readonly mayEdit: boolean;
}

/** How the organisation is set up, and who from elsewhere may come in. */
export async function getSettings(scope: MemberScope): Promise<Settings> {
  const today = todayOf(scope.clock);
  return scope.read(async ({ tenant, memberships, programmes }) => {
    const { name, locale, requiresSecondFactor } = await tenant.get();
    const members = scope.can("members.read") ? await memberships.list() : null;
    const consultants = members?.filter(
      ({ role, endsOn }) => role === "consultant" && (endsOn === null || endsOn >= today),
    );
    const all = await programmes.list();
    return {
      ...{ name, locale, requiresSecondFactor },
      consultants: consultants?.map((one) => ({ name: one.name, endsOn: one.endsOn })) ?? null,
      programmes: all.map(({ id, name: called, status, endsOn }) => ({
        ...{ id, name: called, endsOn },
        ended: status === "ended",
      })),
      mayEdit: scope.can("settings.edit"),
    };
  });
}
