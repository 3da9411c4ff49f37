import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { WaveLine } from "../../../services/home/list-waves.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Tag } from "../../../ui/text/tag";
import { useDay } from "../use-day";
import { useTenant } from "../use-tenant";

/** Measurements of one programme with their stage and days. */
export function WaveTable({ caption, waves }: { caption: string; waves: readonly WaveLine[] }) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: "title", label: t("programme.wave.title") },
        { key: "status", label: t("programme.wave.status") },
        { key: "opens", label: t("programme.wave.opensOn") },
        { key: "closes", label: t("programme.wave.closesOn") },
      ]}
      rows={waves.map(({ id, number, title, status, opensOn, closesOn, imported }) => ({
        key: id,
        cells: {
          title: (
            <>
              {number}. <Link to={paths.wave(tenant, id)}>{title}</Link>
            </>
          ),
          status: (
            <>
              <Tag tone={status === "open" ? "strong" : "plain"}>{t(`common.wave.status.${status}`)}</Tag>{" "}
              {imported && <Tag tone="faint">{t("networkImport.imported.tag")}</Tag>}
            </>
          ),
          opens: day(opensOn),
          closes: day(closesOn),
        },
      }))}
    />
  );
}
