import type { SupportGrantLine } from "../../../../services/settings/support/get-support.server";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Table } from "../../../../ui/table/table";
import { Heading } from "../../../../ui/text/heading";
import { useMoment } from "../../use-moment";

/** Support access that is over. */
export function GrantTable({ grants }: { grants: readonly SupportGrantLine[] }) {
  const { t } = useMessages();
  const moment = useMoment();
  const until = ({ until: end, revoked }: SupportGrantLine) =>
    revoked ? t("settings.support.until.revoked", { until: moment(end) }) : moment(end);
  return (
    <>
      <Heading level={2}>{t("settings.support.past")}</Heading>
      <Table
        caption={t("settings.support.past")}
        captionHidden
        columns={[
          { key: "from", label: t("settings.support.from") },
          { key: "until", label: t("settings.support.until") },
          { key: "reason", label: t("settings.support.reason") },
        ]}
        rows={grants.map((grant) => ({
          key: grant.id,
          cells: { from: moment(grant.from), until: until(grant), reason: grant.reason },
        }))}
      />
    </>
  );
}
