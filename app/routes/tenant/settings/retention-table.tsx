import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { Settings } from "../../../services/settings/get-settings.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { useDay } from "../use-day";
import { useTenant } from "../use-tenant";

/** When names and keys of each programme are erased. */
export function RetentionTable({ programmes }: Pick<Settings, "programmes">) {
  const { t } = useMessages();
  const tenant = useTenant();
  const day = useDay();
  const until = ({ ended, endsOn }: Settings["programmes"][number]) => {
    if (ended) return t("settings.retention.ended");
    return endsOn === null ? t("settings.retention.noDay") : day(endsOn);
  };
  return (
    <>
      <Heading level={2}>{t("settings.retention")}</Heading>
      <Prose>
        <p>{t("settings.retention.lead")}</p>
      </Prose>
      {programmes.length === 0 ? (
        <p>{t("settings.retention.none")}</p>
      ) : (
        <Table
          caption={t("settings.retention")}
          captionHidden
          columns={[
            { key: "name", label: t("settings.retention.programme") },
            { key: "until", label: t("settings.retention.until") },
          ]}
          rows={programmes.map((programme) => ({
            key: programme.id,
            cells: {
              name: <Link to={paths.programme(tenant, programme.id)}>{programme.name}</Link>,
              until: until(programme),
            },
          }))}
        />
      )}
    </>
  );
}
