import type { ImportedWave } from "@vensterbank/db";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useDay } from "../use-day";

/** That a measurement was not done here, and what is therefore not there. */
export function ImportedNotice({ imported: { files, importedOn } }: { imported: ImportedWave }) {
  const { t, formats } = useMessages();
  const day = useDay();
  return (
    <Notice tone="info" title={t("networkImport.imported")}>
      <p>{t("networkImport.imported.from", { day: day(importedOn), files: formats.list(files) })}</p>
      <p>{t("networkImport.imported.what")}</p>
    </Notice>
  );
}
