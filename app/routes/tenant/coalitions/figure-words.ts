import type { Band, Measure } from "@vensterbank/network";
import type { FigureUnit } from "../../../services/coalitions/measures/measure-line.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Below this share a whole percentage hides what there is. */
const smallShare = 0.095;
/** Beyond chance: a convention. */
const notByChance = 0.05;

/** A figure as a reader writes it; one that is not there by its reason. */
export function useFigureWords() {
  const { t, formats } = useMessages();
  const write = (value: number, unit: FigureUnit) => {
    if (unit === "share")
      return value > 0 && value < smallShare ? `${formats.number(100 * value, 1)}%` : formats.percent(value);
    if (unit === "count") return formats.number(value);
    if (unit === "times") return t("networkMeasures.times", { value: formats.number(value, 1) });
    return formats.number(value, 2);
  };
  const figure = ({ value, reason }: Pick<Measure, "value" | "reason">, unit: FigureUnit) =>
    value === null ? t(`coalitions.reason.${reason ?? "no-ties"}`) : write(value, unit);
  const range = ({ low, high }: Band, unit: FigureUnit) => ({
    low: write(low, unit),
    high: write(high, unit),
  });
  const between = (band: Band, unit: FigureUnit) => t("networkMeasures.between", range(band, unit));
  /** What chance alone would give, and whether this differs; null when there is nothing to compare with. */
  const byChance = (
    { value, comparison, compared }: Measure & { readonly compared?: number },
    unit: FigureUnit,
  ) => {
    if (value === null || comparison === null) return null;
    const { p, draws, expected } = comparison;
    const more = (compared ?? value) > expected;
    const said = {
      ...range(comparison, unit),
      verdict: t(`networkMeasures.verdict.${p >= notByChance ? "same" : more ? "more" : "less"}`),
      p: formats.number(Math.max(p, 0.001), 3),
      draws: formats.number(draws),
    };
    return compared === undefined
      ? t("networkMeasures.byChance", said)
      : t("networkMeasures.byChance.short", { ...said, short: write(compared, unit) });
  };
  /** Where it would lie had more people been silent; null when that is not known. */
  const whenSilent = ({ band }: Measure, unit: FigureUnit) =>
    band === undefined ? null : t("networkMeasures.band", range(band, unit));
  return { write, figure, between, byChance, whenSilent };
}
