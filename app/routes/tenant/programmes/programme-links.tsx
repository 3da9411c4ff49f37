import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { ProgrammeLines } from "../../../services/home/list-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/text/tag";
import { useTenant } from "../use-tenant";

/** Programmes with their newest measurement. */
export function ProgrammeLinks({ programmes }: { programmes: readonly ProgrammeLines[] }) {
  const { t } = useMessages();
  const tenant = useTenant();
  return (
    <Table
      caption={t("programme.list.title")}
      captionHidden
      columns={[
        { key: "name", label: t("programme.list.name") },
        { key: "waves", label: t("programme.list.waves"), numeric: true },
        { key: "newest", label: t("programme.list.newest") },
        { key: "status", label: t("programme.wave.status") },
      ]}
      rows={programmes.map(({ id, name, waves: [newest], waves }) => ({
        key: id,
        cells: {
          name: <Link to={paths.programme(tenant, id)}>{name}</Link>,
          waves: waves.length,
          newest: newest ? <Link to={paths.wave(tenant, newest.id)}>{newest.title}</Link> : "–",
          status: newest ? (
            <Tag tone={newest.status === "open" ? "strong" : "plain"}>
              {t(`common.wave.status.${newest.status}`)}
            </Tag>
          ) : (
            "–"
          ),
        },
      }))}
    />
  );
}
