import { useMessages } from "../../../../ui/messages/messages-provider";

/** Writes a coefficient with two decimals, a p value, or a dash where there is none. */
export function useFigure() {
  const { t, formats } = useMessages();
  const two = (value: number | null) => (value === null ? "–" : formats.number(value, 2));
  const one = (value: number | null) => (value === null ? "–" : formats.number(value, 1));
  const probability = (p: number | null) => {
    if (p === null) return "–";
    return p < 0.001 ? `< ${formats.number(0.001, 3)}` : formats.number(p, 3);
  };
  const range = (interval: readonly [number, number] | null) =>
    interval === null ? "–" : t("results.range", { low: two(interval[0]), high: two(interval[1]) });
  return { two, one, probability, range };
}
