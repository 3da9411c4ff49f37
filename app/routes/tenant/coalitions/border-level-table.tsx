import type { BorderLevel } from "../../../services/coalitions/measures/border-lines.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { useFigureWords } from "./figure-words";

/** What crosses the border, per kind of relation. */
export function BorderLevelTable({ levels }: { readonly levels: readonly BorderLevel[] }) {
  const { t } = useMessages();
  const { figure, between } = useFigureWords();
  return (
    <Table
      caption={t("networkMeasures.borderLevels.caption")}
      columns={[
        { key: "level", label: t("networkMeasures.borderLevels.level") },
        { key: "share", label: t("networkMeasures.borderLevels.share"), numeric: true },
        { key: "counted", label: t("networkMeasures.borderLevels.counted"), numeric: true },
        { key: "band", label: t("networkMeasures.borderLevels.band"), numeric: true },
      ]}
      rows={levels.map(({ level, share }) => ({
        key: level,
        cells: {
          level: t(`coalitions.level.${level}`),
          share: figure(share, "share"),
          counted:
            share.counted === undefined
              ? "–"
              : t("networkMeasures.borderLevels.of", {
                  part: share.counted.part,
                  whole: share.counted.whole,
                }),
          band: share.band === undefined ? "–" : between(share.band, "share"),
        },
      }))}
    />
  );
}
