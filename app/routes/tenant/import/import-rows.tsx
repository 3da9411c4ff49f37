import type { ImportPreview } from "../../../services/import/preview-import.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";

/** Columns beyond this are not shown: a file of answers has a hundred. */
const columnsShown = 10;

/** The first rows of a file as they were read, so that a wrong encoding or column shows. */
export function ImportRows({
  preview,
}: {
  preview: Pick<ImportPreview, "header" | "firstRows" | "summary">;
}) {
  const { t } = useMessages();
  const { header, firstRows, summary } = preview;
  if (firstRows.length === 0) return null;
  const columns = header.slice(0, columnsShown);
  return (
    <>
      <Heading level={2}>{t("people.import.firstRows")}</Heading>
      <Table
        caption={t("people.import.firstRows.caption", {
          rows: firstRows.length,
          total: summary?.total ?? firstRows.length,
          columns: columns.length,
          allColumns: header.length,
        })}
        columns={[
          { key: "line", label: t("people.import.line") },
          ...columns.map((label, i) => ({ key: `${i}`, label })),
        ]}
        rows={firstRows.map(({ line, cells }) => ({
          key: `${line}`,
          cells: { line, ...Object.fromEntries(columns.map((_, i) => [`${i}`, cells[i]])) },
        }))}
      />
    </>
  );
}
