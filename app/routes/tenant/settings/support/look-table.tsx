import type { SupportLook } from "../../../../services/settings/support/get-support.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { useMoment } from "../../use-moment";

/** What operators looked at, newest first. */
export function LookTable({ looks }: { looks: readonly SupportLook[] }) {
  const { t } = useMessages();
  const moment = useMoment();
  return (
    <Table
      caption={t("settings.support.looks")}
      captionHidden
      columns={[
        { key: "at", label: t("settings.audit.when") },
        { key: "name", label: t("settings.audit.who") },
        { key: "page", label: t("settings.support.looks.page") },
        { key: "from", label: t("settings.audit.from") },
      ]}
      rows={looks.map(({ id, at, name, page, fromWhere }) => ({
        key: id,
        cells: {
          at: moment(at),
          name: name ?? t("settings.audit.who.removed"),
          page,
          from: fromWhere ?? "–",
        },
      }))}
    />
  );
}
