import { appError, asId, type PersonId, type Result } from "@vensterbank/core";
import type { PersonRow, TenantRepositories } from "@vensterbank/db";
import { z } from "zod";
import type { MemberScope } from "../../../http/scope/member-scope.server";
import { recordAudit } from "../../audit/record-audit.server";
import { recordBatch } from "../../import/undo/record-batch.server";
import { todayOf } from "../../today.server";
import { refuse, writeResult } from "../../write-result.server";

const person = z
  .string()
  .min(1)
  .max(64)
  .transform((id) => asId<PersonId>(id));
const whose = z.enum(["first", "second"]).default("first");

/** Which two people are one, and of which of them each field counts. */
export const mergePeopleInput = z.object({
  first: person,
  second: person,
  name: whose,
  email: whose,
  role: whose,
  unit: whose,
});
export type MergePeopleInput = z.infer<typeof mergePeopleInput>;

/**
 * Makes one person of two. Who is longest on the list stays, because pseudonyms of earlier waves depend on it; the other
 * points to them, and has left. Refuses with `both-in-open-wave` while both take part in an open wave, and `conflict` when
 * one of the two was merged meanwhile.
 * @returns the name under which they go on
 */
export async function mergePeople(scope: MemberScope, input: MergePeopleInput): Promise<Result<string>> {
  return writeResult(scope, async (repositories) => {
    const { people } = repositories;
    const [one, two] = [await people.get(input.first), await people.get(input.second)];
    if (!one || !two || one.id === two.id) refuse(appError("not-found"));
    if (one.mergedInto !== null || two.mergedInto !== null) refuse(appError("conflict"));
    if (await shareOpenWave(repositories, one.id, two.id)) refuse(appError("both-in-open-wave"));
    const [keep, other] = one.id < two.id ? [one, two] : [two, one];
    const chosen = (field: "name" | "email" | "role" | "unit") => (input[field] === "first" ? one : two);
    const today = todayOf(scope.clock);
    const name = chosen("name").name;
    await recordBatch(
      repositories,
      scope,
      { kind: "merge", fileName: other.id, contentHash: "" },
      async () => {
        await people.update(keep.id, {
          name,
          email: chosen("email").email,
          role: chosen("role").role,
          unitId: chosen("unit").unitId,
          activeFrom: keep.activeFrom < other.activeFrom ? keep.activeFrom : other.activeFrom,
          activeTo: lastDay(keep, other),
        });
        await people.update(other.id, { mergedInto: keep.id, activeTo: endOf(other, today) });
        return { total: 1 };
      },
    );
    await recordAudit(repositories, scope, "people.merge", other.id);
    return name;
  });
}

async function shareOpenWave({ waves }: TenantRepositories, one: PersonId, two: PersonId): Promise<boolean> {
  for (const { id, status } of await waves.list())
    if (status === "open" && (await waves.getMember(id, one)) && (await waves.getMember(id, two)))
      return true;
  return false;
}

function lastDay(one: PersonRow, two: PersonRow): string | null {
  if (one.activeTo === null || two.activeTo === null) return null;
  return one.activeTo > two.activeTo ? one.activeTo : two.activeTo;
}

function endOf({ activeFrom, activeTo }: PersonRow, today: string): string {
  if (activeTo !== null && activeTo < today) return activeTo;
  return activeFrom > today ? activeFrom : today;
}
