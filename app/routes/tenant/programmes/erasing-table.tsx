import type { ErasedTable, ErasureCounts } from "@vensterbank/db";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";

/** What will be erased, counted; what there is nothing of is left out. */
export function ErasingTable({ counts }: { readonly counts: ErasureCounts }) {
  const { t, formats } = useMessages();
  const rows = (Object.entries(counts) as [ErasedTable, number][]).filter(([, rows]) => rows > 0);
  return (
    <Table
      caption={t("retention.end.what")}
      captionHidden
      columns={[
        { key: "what", label: t("retention.column.what") },
        { key: "rows", label: t("retention.column.rows"), numeric: true },
      ]}
      rows={rows.map(([table, number]) => ({
        key: table,
        cells: { what: t(`retention.table.${table}`), rows: formats.number(number) },
      }))}
    />
  );
}
