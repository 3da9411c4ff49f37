import { useMessages } from "../../../../ui/messages/messages-provider";

/** A moment by the clocks of the Netherlands, as in every mail about the same thing. */
export function EventTime({ at }: { at: string }) {
  const { t, formats } = useMessages();
  return <time dateTime={at}>{t("security.events.at", formats.clock(new Date(at)))}</time>;
}
