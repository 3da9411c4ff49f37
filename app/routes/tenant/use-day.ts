import { useMessages } from "../../ui/messages/messages-provider";

/** Writes a day, YYYY-MM-DD, as a reader writes it; a dash for none. */
export function useDay(): (day: string | null) => string {
  const { formats } = useMessages();
  return (day) => (day === null ? "–" : formats.date(new Date(day)));
}
