import { appError, asId, type FieldError, type Result, type UnitId } from "@vensterbank/core";
import { newId } from "@vensterbank/db";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { madeCode } from "../import/made-code.server";
import { refuse, writeResult } from "../write-result.server";
import { type UnitInput } from "./unit-input.server";

/**
 * Adds a team below a unit, or gives a unit another name; a team that gets teams below it becomes a department. The
 * first unit of all is the organisation. Without a code one is made from the name.
 */
export async function saveUnit(
  scope: MemberScope,
  { id, name, code, parent }: UnitInput,
): Promise<Result<UnitId>> {
  return writeResult(scope, async (repositories) => {
    const { units } = repositories;
    const wrong = (field: FieldError["field"], key: string) =>
      refuse(appError("invalid-input", { fields: [{ field, key }] }));
    if (id !== undefined) {
      const unit = await units.get(asId<UnitId>(id));
      if (!unit) refuse(appError("not-found"));
      await units.update(unit.id, { name });
      await recordAudit(repositories, scope, "people.edit", unit.id);
      return unit.id;
    }
    const all = await units.list();
    const above = all.find((unit) => unit.id === parent);
    // Units that only a network from elsewhere brought along are no place for a team, and no organisation either.
    if (!above && all.some(({ archived }) => !archived)) return wrong("parent", "field.required");
    const own = code ?? madeCode(name, above?.code ?? "");
    if (all.some((unit) => unit.code.toLowerCase() === own.toLowerCase()))
      return wrong(code === undefined ? "name" : "code", "field.taken");
    const added = newId<UnitId>();
    await units.insertMany([
      {
        id: added,
        parentId: above?.id ?? null,
        code: own,
        name,
        level: above ? "team" : "organisation",
        position: Math.max(0, ...all.map(({ position }) => position)) + 1,
        archived: false,
      },
    ]);
    if (above?.level === "team") await units.update(above.id, { level: "department" });
    await recordAudit(repositories, scope, "people.edit", added);
    return added;
  });
}
