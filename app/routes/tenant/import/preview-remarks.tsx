import { Link } from "@remix-run/react";
import { paths } from "../../../paths";
import type { ImportPreview } from "../../../services/import/preview-import.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";
import { useMoment } from "../use-moment";
import { useTenant } from "../use-tenant";

interface PreviewRemarksProps {
  readonly preview: ImportPreview;
  readonly id: string;
}

/** How the file was read, and whether it came in before. */
export function PreviewRemarks({ preview, id }: PreviewRemarksProps) {
  const { t, formats } = useMessages();
  const tenant = useTenant();
  const moment = useMoment();
  const { columns, sameAs, matchedBy, ok, differences } = preview;
  const ways = (["code", "email", "name"] as const).filter((way) => (matchedBy?.[way] ?? 0) > 0);
  const known = ways.some((way) => way !== "code");
  const nothing = ok && differences?.every(({ kind }) => kind === "left" || kind === "absent") === true;
  return (
    <Prose>
      {sameAs !== null && <p>{t("roster.preview.same", { date: moment(sameAs.at) })}</p>}
      {nothing && <p>{t("roster.preview.nothing")}</p>}
      {matchedBy && known && (
        <p>
          {t("roster.preview.matched", {
            ways: formats.list(
              ways.map((way) => t(`roster.preview.matched.${way}`, { count: matchedBy[way] })),
            ),
          })}
        </p>
      )}
      {columns === "chosen" && <p>{t("roster.preview.columns.chosen")}</p>}
      {(columns === "chosen" || columns === "known") && (
        <p>
          <Link to={paths.importColumns(tenant, id)}>{t("roster.preview.columns.change")}</Link>
        </p>
      )}
    </Prose>
  );
}
