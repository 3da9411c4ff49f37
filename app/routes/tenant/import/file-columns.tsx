import type { ColumnsView } from "../../../services/import/get-columns.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Details } from "../../../ui/text/details";
import { useColumnLabel } from "./column-label";

/** The columns that a file has, with the first values in them. */
export function FileColumns({ columns }: { columns: ColumnsView["columns"] }) {
  const { t } = useMessages();
  const labelOf = useColumnLabel();
  return (
    <Details summary={t("roster.columns.file")}>
      <Table
        caption={t("roster.columns.file")}
        captionHidden
        columns={[
          { key: "header", label: t("roster.columns.file.header") },
          { key: "examples", label: t("roster.columns.file.examples") },
        ]}
        rows={columns.map((column) => ({
          key: column.key,
          cells: {
            header: labelOf(column),
            examples: column.examples.length === 0 ? "–" : column.examples.join(" · "),
          },
        }))}
      />
    </Details>
  );
}
