import { useEffect, useState } from "react";
import { useMessages } from "../../../../ui/messages/messages-provider";

/** A moment: in the reader's own time where scripts run, in universal time where the server has to say it. */
export function EventTime({ at }: { at: string }) {
  const { t, formats, locale } = useMessages();
  const [local, setLocal] = useState<string | null>(null);
  useEffect(() => {
    const format = new Intl.DateTimeFormat(locale === "nl" ? "nl-NL" : "en-GB", {
      dateStyle: "long",
      timeStyle: "short",
    });
    setLocal(format.format(new Date(at)));
  }, [at, locale]);
  const universal = t("security.events.utc", { day: formats.date(new Date(at)), time: at.slice(11, 16) });
  return <time dateTime={at}>{local ?? universal}</time>;
}
