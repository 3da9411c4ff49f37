import type { Erased } from "../../../services/retention/find-erased.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";

/** The proof of an erasure: how many rows there were, and how many there are. */
export function ErasedTable({ counts }: Pick<Erased, "counts">) {
  const { t, formats } = useMessages();
  return (
    <>
      <Heading level={2}>{t("retention.erased.title")}</Heading>
      <Prose>
        <p>{t("retention.erased.why")}</p>
      </Prose>
      <Table
        caption={t("retention.erased.title")}
        captionHidden
        columns={[
          { key: "what", label: t("retention.column.what") },
          { key: "before", label: t("retention.column.before"), numeric: true },
          { key: "after", label: t("retention.column.after"), numeric: true },
        ]}
        rows={counts.map(({ table, before, after }) => ({
          key: table,
          cells: {
            what: t(`retention.table.${table}`),
            before: formats.number(before),
            after: formats.number(after),
          },
        }))}
      />
    </>
  );
}
