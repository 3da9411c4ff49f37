import { type Message } from "@vensterbank/core";
import type { Band, Measure, NullComparison } from "@vensterbank/network";
import type { FigureUnit } from "../../../services/coalitions/measures/measure-line.server";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Below this share a whole percentage hides what there is. */
const smallShare = 0.095;
/** Smaller p-values are only said to be below it. */
const smallestTail = 0.001;
/** Beyond chance: a convention. */
const notByChance = 0.05;

/** A figure as a reader writes it; one that is not there by its reason. */
export function useFigureWords() {
  const { t, say, formats } = useMessages();
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
    low: unit === "times" ? formats.number(low, 1) : write(low, unit),
    high: write(high, unit),
  });
  const between = (band: Band, unit: FigureUnit) => t("networkMeasures.between", range(band, unit));
  /** A p-value, behind the letter p or by itself. */
  const tail = (p: number, how: "behind-p" | "bare" = "behind-p") => {
    if (p < smallestTail) return t("networkMeasures.p.below", { p: formats.number(smallestTail, 3) });
    if (p > 1 - smallestTail) return t("networkMeasures.p.above", { p: formats.number(1 - smallestTail, 3) });
    const said = formats.number(p, 3);
    return how === "bare" ? said : t("networkMeasures.p.is", { p: said });
  };
  /** What chance alone would give, and whether this differs; null when there is nothing to compare with. */
  const byChance = (
    { value, comparison, compared }: Measure & { readonly compared?: number },
    unit: FigureUnit,
  ) => {
    if (value === null || comparison === null) return null;
    const { null: kind, p, draws } = comparison;
    const verdict = verdictOf(compared ?? value, comparison);
    const said = {
      ...range(comparison, unit),
      verdict: t(`networkMeasures.verdict.${verdict}`),
      // A one-sided p near 1 says little to a reader; how many reached the value says the same.
      proof:
        verdict === "less" && kind !== "label-permutation"
          ? t("networkMeasures.byChance.reached", {
              reached: formats.number(Math.round(p * (draws + 1)) - 1),
              draws: formats.number(draws),
            })
          : t("networkMeasures.byChance.p", { p: tail(p), draws: formats.number(draws) }),
    };
    return compared === undefined
      ? t("networkMeasures.byChance", said)
      : t("networkMeasures.byChance.short", { ...said, short: write(compared, unit) });
  };
  /** Where it would lie had more people been silent; null when that is not known. */
  const whenSilent = ({ band }: Measure, unit: FigureUnit) => {
    if (band === undefined) return null;
    const ends = range(band, unit);
    return t(ends.low === ends.high ? "networkMeasures.band.same" : "networkMeasures.band", ends);
  };
  /** A sentence with its numbers as this language writes them. */
  const tell = (message: Message) => say(withNumbers(message, formats.number));
  return { write, figure, between, byChance, whenSilent, tail, tell };
}

/** Beyond chance to either side; a one-sided p near 1 is the other side. */
function verdictOf(value: number, { null: kind, p, expected }: NullComparison): "more" | "less" | "same" {
  if (kind !== "label-permutation") return p < notByChance ? "more" : p > 1 - notByChance ? "less" : "same";
  return p >= notByChance ? "same" : value > expected ? "more" : "less";
}

/** A plural's `count` stays a number: it chooses the form. */
function withNumbers(
  { key, params = {} }: Message,
  write: (value: number, digits?: number) => string,
): Message {
  const digits = (value: number) => (Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 2 : 1);
  return {
    key,
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === "object"
          ? withNumbers(value, write)
          : typeof value === "number" && name !== "count"
            ? write(value, digits(value))
            : value,
      ]),
    ),
  };
}
