import type { Measure } from "@vensterbank/network";
import { useMessages } from "../../../ui/messages/messages-provider";

export type FigureUnit = "share" | "index" | "count";

/** A figure as a reader writes it; one that is not there by its reason. */
export function useFigureWords() {
  const { t, formats } = useMessages();
  const write = (value: number, unit: FigureUnit) =>
    unit === "share"
      ? formats.percent(value)
      : unit === "count"
        ? formats.number(value)
        : formats.number(value, 2);
  const figure = ({ value, reason }: Pick<Measure, "value" | "reason">, unit: FigureUnit) =>
    value === null ? t(`coalitions.reason.${reason ?? "no-ties"}`) : write(value, unit);
  /** What chance alone would give; null when there is nothing to compare with. */
  const byChance = ({ comparison }: Measure, unit: FigureUnit) =>
    comparison === null
      ? null
      : t("coalitions.byChance", { low: write(comparison.low, unit), high: write(comparison.high, unit) });
  return { write, figure, byChance };
}
