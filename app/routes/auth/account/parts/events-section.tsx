import type { ListedEvent } from "../../../../services/accounts/list-account-events.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { EntryList } from "./entry-list";
import { EventTime } from "./event-time";

/** As many as are seen at a glance; the others are a click away. */
const atOnce = 10;

interface EventsSectionProps {
  readonly events: readonly ListedEvent[];
  readonly days: number;
}

export function EventsSection({ events, days }: EventsSectionProps) {
  const { t } = useMessages();
  const earlier = events.slice(atOnce);
  return (
    <section aria-labelledby="events">
      <Heading level={2} id="events">
        {t("security.events.title")}
      </Heading>
      <Prose>
        <p>{t("security.events.lead", { days })}</p>
        {events.length === 0 && <p>{t("security.events.none")}</p>}
      </Prose>
      {events.length > 0 && <Events events={events.slice(0, atOnce)} />}
      {earlier.length > 0 && (
        <Details summary={t("security.events.earlier", { count: earlier.length })}>
          <Events events={earlier} />
        </Details>
      )}
    </section>
  );
}

function Events({ events }: { events: readonly ListedEvent[] }) {
  const { t } = useMessages();
  return (
    <EntryList
      labelledBy="events"
      entries={events.map(({ id, kind, at, device, network }) => ({
        key: id,
        title: t(`security.event.${kind}`),
        facts: (
          <>
            <EventTime at={at} />, {device ?? t("security.devices.unknown")}
            {network !== null && `, ${t("security.events.network", { network })}`}
          </>
        ),
      }))}
    />
  );
}
