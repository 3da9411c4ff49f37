import { type ProgrammeId } from "@vensterbank/core";
import { buildInstrument } from "@vensterbank/instrument";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { answerItems } from "./answer-items.server";
import { type ColumnNames, columnNames, type ImportKind } from "./column-names.server";

/**
 * An empty file of one kind: its header, with semicolons and a byte order mark, as a Dutch Excel reads and writes it.
 * The columns of answers are the questions of the programme.
 */
export async function importTemplate(
  scope: MemberScope,
  kind: ImportKind,
  programmeId: ProgrammeId | null,
): Promise<string> {
  const columns: readonly ColumnNames[] = Object.values(columnNames[kind]);
  const own = columns.filter(({ spare }) => !spare).map(({ headers }) => headers[0]);
  const header = kind === "answers" ? [...own, ...(await itemColumns(scope, programmeId))] : own;
  return `\ufeff${header.join(";")}\r\n`;
}

async function itemColumns(scope: MemberScope, programmeId: ProgrammeId | null): Promise<string[]> {
  const programme = await scope.read(async ({ programmes }) => programmeId && programmes.get(programmeId));
  const { topics, ownQuestions } = programme ? programme.settings : {};
  const instrument = buildInstrument(topics, ownQuestions);
  return answerItems(instrument).map(({ id }) => id);
}
