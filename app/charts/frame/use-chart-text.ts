import { type ChartText } from "@vensterbank/charts";
import { useMessages } from "../../ui/messages/messages-provider";

/** The language of the page, as geometry needs it to measure words. */
export function useChartText(): ChartText {
  const { say, formats } = useMessages();
  return { say, month: formats.month };
}
