import { type NameLevel } from "@vensterbank/core";
import { useMessages } from "../../../ui/messages/messages-provider";

/** Coverage as percentages, and gains as percentage points; whole ones where no finer figure may be shown. */
export function useCoverageWords(view: NameLevel) {
  const { formats } = useMessages();
  const fine = view !== "groups";
  const points = (value: number) => formats.number(100 * value, fine ? 2 : 0);
  return {
    percent: (share: number) => formats.number(100 * share, fine ? 1 : 0),
    points,
    ends: ({ low, high }: { readonly low: number; readonly high: number }) => ({
      low: points(low),
      high: points(high),
    }),
  };
}
