import { type InsideRole, type PersonId } from "@vensterbank/core";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { todayOf } from "../../today.server";
import { distinctSubject } from "../../distinct-subject";
import { type DuplicateReason, findDuplicates } from "./find-duplicates.server";

export interface DuplicatePerson {
  readonly id: PersonId;
  readonly code: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: InsideRole;
  readonly unit: string;
  /** Last day, YYYY-MM-DD. */
  readonly activeTo: string | null;
}

export interface DuplicatesView {
  readonly pairs: readonly {
    readonly reason: DuplicateReason;
    /** Stays when they are merged. */
    readonly first: DuplicatePerson;
    readonly second: DuplicatePerson;
  }[];
  /** All that were found; `pairs` are the first of them. */
  readonly count: number;
  /** Who was merged into whom, and can be separated again. */
  readonly merged: readonly { readonly id: PersonId; readonly name: string; readonly into: string }[];
}

const pairsShown = 50;

/** People who are likely listed twice, and those who were merged. */
export async function listDuplicates(scope: MemberScope): Promise<DuplicatesView> {
  return scope.read(async ({ people, units, auditLog }) => {
    const all = await people.list();
    const unitName = new Map((await units.list()).map(({ id, name }) => [id, name]));
    const distinct = new Set(await auditLog.subjectsOf("people.distinct"));
    const standing = all.filter(({ mergedInto }) => mergedInto === null);
    const pairs = findDuplicates(standing, todayOf(scope.clock), (first, second) =>
      distinct.has(distinctSubject(first.id, second.id)),
    );
    const shown = (person: (typeof all)[number]): DuplicatePerson => {
      const { id, code, name, email, role, unitId, activeTo } = person;
      return { id, code, name, email, role, unit: unitName.get(unitId) ?? "", activeTo };
    };
    const nameOf = new Map(all.map(({ id, name }) => [id, name]));
    return {
      pairs: pairs
        .slice(0, pairsShown)
        .map(({ reason, first, second }) => ({ reason, first: shown(first), second: shown(second) })),
      count: pairs.length,
      merged: all.flatMap(({ id, name, mergedInto }) =>
        mergedInto === null ? [] : [{ id, name, into: nameOf.get(mergedInto) ?? "" }],
      ),
    };
  });
}
