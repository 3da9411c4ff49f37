import { useMessages } from "../../ui/messages/messages-provider";

const tags = { nl: "nl-NL", en: "en-GB" } as const;

/** Writes a moment, ISO 8601, by the clocks of the Netherlands, on the server and in every browser alike. */
export function useMoment(): (moment: string) => string {
  const { locale } = useMessages();
  const format = new Intl.DateTimeFormat(tags[locale], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Europe/Amsterdam",
  });
  return (moment) => format.format(new Date(moment));
}
