import type { ExportContents } from "../../services/tenant-data/import/look-into-export.server";
import { Notice } from "../../ui/feedback/notice";
import { useMessages } from "../../ui/messages/messages-provider";
import { useDay } from "../tenant/use-day";

/** What is in an export, before it is brought in. */
export function ExportContentsList({ contents }: { contents: ExportContents }) {
  const { t } = useMessages();
  const day = useDay();
  const { name, madeOn, people, programmes, waves, members } = contents;
  return (
    <Notice tone="info" title={t("operator.import.holds")}>
      <p>{t("operator.import.of", { name, day: day(madeOn) })}</p>
      <ul>
        <li>{t("operator.import.people", { count: people })}</li>
        <li>{t("operator.import.programmes", { count: programmes })}</li>
        <li>{t("operator.import.waves", { count: waves })}</li>
        <li>{t("operator.import.members", { count: members })}</li>
      </ul>
      <p>{t("operator.import.again")}</p>
    </Notice>
  );
}
