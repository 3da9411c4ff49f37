import { appError, type FieldError, insideRoles, type Result } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { refuse, writeResult } from "../write-result.server";
import { columnKey } from "./bound-columns.server";
import { type ColumnNames, columnNames, type ImportKind } from "./column-names.server";
import { openUpload, unknownRoleWords } from "./get-columns.server";
import { saveMapping } from "./saved-mapping.server";
import { roleKey } from "./validate-people.server";

export interface ChosenColumns {
  /** Name of a column in code → column of the file, as `columnKey` names it; "" = none. */
  readonly columns: Readonly<Record<string, string>>;
  /** Word → role; "" = none. */
  readonly roles: Readonly<Record<string, string>>;
}

/**
 * Keeps what somebody says of the columns of an upload, for this list and the next with the same header. Refuses with
 * `invalid-input` when a required column is missing, one column is to mean two things, or a choice is none.
 * @returns whether words for roles are left of which nothing was asked yet
 */
export async function chooseColumns(
  scope: MemberScope,
  id: string,
  { columns, roles }: ChosenColumns,
): Promise<Result<{ readonly kind: ImportKind; readonly wordsLeft: boolean }>> {
  return writeResult(scope, async (repositories) => {
    const { kind, table } = await openUpload(repositories, scope, id);
    const known: Readonly<Record<string, ColumnNames>> = columnNames[kind];
    const keys = new Set(table.header.map((_, at) => columnKey(table.header, at)));
    const mapping: Record<string, string> = {};
    const fields: FieldError[] = [];
    const takenBy = new Set<string>();
    for (const name of Object.keys(known)) {
      const chosen = columns[name] ?? "";
      if (chosen === "") continue;
      if (!keys.has(chosen)) fields.push({ field: name, key: "field.invalid" });
      else if (takenBy.has(chosen)) fields.push({ field: name, key: "field.column-twice" });
      takenBy.add(chosen);
      mapping[name] = chosen;
    }
    for (const [name, { required, unless = [] }] of Object.entries(known))
      if (required && !(name in mapping) && !unless.some((other) => other in mapping))
        fields.push({ field: name, key: "field.required" });
    if (fields.length > 0) refuse(appError("invalid-input", { fields }));
    const words = kind === "people" ? unknownRoleWords(table, mapping).map(({ word }) => word) : [];
    for (const word of words) {
      const role = insideRoles.find((one) => one === roles[roleKey(word)]);
      if (role !== undefined) mapping[roleKey(word)] = role;
    }
    await saveMapping(repositories, scope, kind, table, mapping);
    return { kind, wordsLeft: words.some((word) => !(roleKey(word) in roles)) };
  });
}
