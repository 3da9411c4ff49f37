import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { EventLine } from "../../../services/events/list-events.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useDay } from "../use-day";
import { useTenant } from "../use-tenant";

interface EventTableProps {
  readonly caption: string;
  readonly events: readonly EventLine[];
  readonly mayEdit: boolean;
}

/** Events of one programme, newest first. */
export function EventTable({ caption, events, mayEdit }: EventTableProps) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: "title", label: t("programme.event.title") },
        { key: "date", label: t("programme.event.date") },
        { key: "kind", label: t("programme.event.kind") },
      ]}
      rows={events.map(({ id, date, kind, title }) => ({
        key: id,
        cells: {
          title: mayEdit ? <Link to={paths.event(tenant, id)}>{title}</Link> : title,
          date: day(date),
          kind: t(`programme.event.kind.${kind}`),
        },
      }))}
    />
  );
}
