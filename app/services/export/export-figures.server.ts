import { csvFile, ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { recordAudit } from "../audit/record-audit.server";
import { threeDecimals } from "./three-decimals.server";
import { findExportable } from "./find-exportable.server";
import { ownQuestionTexts } from "./own-question-rows.server";
import { resultColumns, resultRows } from "./result-rows.server";

export type FigureFormat = "csv" | "json";

/**
 * The figures of the results page as a file, UTF-8, with a digit more than the page has. Withheld figures
 * stand in it with a reason and without a number.
 */
export async function exportFigures(
  scope: MemberScope,
  id: WaveId,
  format: FigureFormat,
): Promise<Result<string>> {
  const found = await findExportable(scope, id);
  if (!found.ok) return found;
  const { wave, frozen, result } = found.value;
  await scope.write((repositories) => recordAudit(repositories, scope, "results.export", id));
  const { locale } = scope;
  const units = new Map<string, string>(frozen.units.map((unit) => [unit.id, unit.name]));
  const topics = new Map(frozen.settings.topics.map(({ key, name }) => [key, name[locale]]));
  const ownQuestions = ownQuestionTexts(frozen, locale);
  if (format === "csv") {
    const names = {
      unit: (unitId: string) => units.get(unitId) ?? unitId,
      topic: (topic: string) => topics.get(topic) ?? topic,
      ownQuestions,
    };
    // Excel takes a file for UTF-8 only when it begins with the mark.
    return ok(`\uFEFF${csvFile(resultColumns, resultRows(result, names))}`);
  }
  const document = {
    organisation: scope.tenant.name,
    wave: { number: wave.number, title: wave.title },
    units: frozen.units.map(({ id: unit, name, level, parentId }) => ({ id: unit, name, level, parentId })),
    topics: Object.fromEntries(topics),
    ownQuestions,
    result,
  };
  return ok(`${JSON.stringify(document, threeDecimals, 1)}\n`);
}
