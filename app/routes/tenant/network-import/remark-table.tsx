import type { NetworkRemark } from "../../../services/network-import/network-remarks.server";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Heading } from "../../../ui/text/heading";

/** What is wrong in files or was left out of them, at its place. */
export function RemarkTable({ caption, remarks }: { caption: string; remarks: readonly NetworkRemark[] }) {
  const { t, say } = useMessages();
  if (remarks.length === 0) return null;
  return (
    <>
      <Heading level={2}>{caption}</Heading>
      <Table
        caption={caption}
        captionHidden
        columns={[
          { key: "file", label: t("networkImport.remark.file") },
          { key: "row", label: t("networkImport.remark.row"), numeric: true },
          { key: "column", label: t("networkImport.remark.column") },
          { key: "what", label: t("networkImport.remark.what") },
        ]}
        rows={remarks.map(({ file, row, column, sentence }, i) => ({
          key: `${i}`,
          cells: { file, row: row ?? "–", column: column ?? "–", what: say(sentence) },
        }))}
      />
    </>
  );
}
