import {
  appError,
  fail,
  type InsideRole,
  ok,
  type PersonId,
  type Result,
  type UnitId,
} from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { todayOf } from "../today.server";
import { type UnitLine, unitLines } from "./unit-lines.server";

export interface PersonForm {
  /** Null for somebody new. */
  readonly person: {
    readonly id: PersonId;
    readonly code: string;
    readonly name: string;
    readonly email: string | null;
    readonly role: InsideRole;
    readonly unitId: UnitId;
    readonly activeFrom: string;
    readonly activeTo: string | null;
  } | null;
  readonly units: readonly UnitLine[];
  readonly today: string;
}

/** Somebody on the staff list, with the units to choose from. */
export async function getPerson(scope: MemberScope, id: PersonId | null): Promise<Result<PersonForm>> {
  const today = todayOf(scope.clock);
  return scope.read(async (repositories) => {
    const units = await unitLines(repositories, today);
    if (id === null) return ok({ person: null, units, today });
    const found = await repositories.people.get(id);
    if (!found || found.mergedInto !== null) return fail(appError("not-found"));
    const { code, name, email, role, unitId, activeFrom, activeTo } = found;
    return ok({ person: { id, code, name, email, role, unitId, activeFrom, activeTo }, units, today });
  });
}
