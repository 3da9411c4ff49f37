import { InputError } from "./input-error";
import { type FrameCell, type SurveyRow } from "./survey-folder";

/** Nobody may answer who was not entitled. @throws InputError naming the first wave, unit and role with too many answers */
export function checkFrame(frame: readonly FrameCell[], rows: readonly SurveyRow[]): void {
  const entitled = new Map(frame.map((cell) => [cellKey(cell), cell.entitled]));
  const answered = new Map<string, number>();
  for (const row of rows) {
    const key = cellKey(row);
    const count = (answered.get(key) ?? 0) + 1;
    answered.set(key, count);
    const allowed = entitled.get(key) ?? 0;
    if (count > allowed) {
      const place = `wave ${row.wave}, unit ${row.unit}, role ${row.role}`;
      const total = rows.filter((other) => cellKey(other) === key).length;
      throw new InputError(`frame.csv: ${place}: ${allowed} entitled, but ${total} answered`);
    }
  }
}

function cellKey({ wave, unit, role }: { wave: string; unit: string; role: string }): string {
  return JSON.stringify([wave, unit, role]);
}
