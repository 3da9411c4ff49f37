import { ok, type Result, type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReportContext, type FoundReport } from "./find-report-context.server";
import { forestPart } from "./report/forest-part.server";
import { heatPart, type UnitOrder, unitOrders } from "./report/heat-part.server";

type Ready = Omit<Extract<FoundReport, { state: "ready" }>, "context">;

export type WaveUnits =
  | Exclude<FoundReport, { state: "ready" }>
  | (Ready & {
      readonly heat: ReturnType<typeof heatPart>;
      readonly forest: ReturnType<typeof forestPart>;
    });

/** Departments and teams of a wave side by side. @param order of the rows; anything unknown is that of the organisation */
export async function getWaveUnits(
  scope: MemberScope,
  id: WaveId,
  order: string | null,
): Promise<Result<WaveUnits>> {
  const found = await findReportContext(scope, id);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state !== "ready") return ok(value);
  const { wave, context } = value;
  const chosen: UnitOrder = unitOrders.find((one) => one === order) ?? "tree";
  return ok({ state: "ready", wave, heat: heatPart(context, chosen), forest: forestPart(context) });
}
