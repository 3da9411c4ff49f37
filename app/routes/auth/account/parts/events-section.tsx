import type { ListedEvent } from "../../../../services/accounts/list-account-events.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Details } from "../../../../ui/text/details";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
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
      {events.length > 0 && (
        <EventTable events={events.slice(0, atOnce)} caption={t("security.events.title")} />
      )}
      {earlier.length > 0 && (
        <Details summary={t("security.events.earlier", { count: earlier.length })}>
          <EventTable events={earlier} caption={t("security.events.earlier", { count: earlier.length })} />
        </Details>
      )}
    </section>
  );
}

function EventTable({ events, caption }: { events: readonly ListedEvent[]; caption: string }) {
  const { t } = useMessages();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: "what", label: t("security.events.what") },
        { key: "when", label: t("security.events.when") },
        { key: "device", label: t("security.events.device") },
        { key: "network", label: t("security.events.network") },
      ]}
      rows={events.map(({ id, kind, at, device, network }) => ({
        key: id,
        cells: {
          what: t(`security.event.${kind}`),
          when: <EventTime at={at} />,
          device: device ?? t("security.devices.unknown"),
          network: network ?? "–",
        },
      }))}
    />
  );
}
