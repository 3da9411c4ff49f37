import type { ColumnsView } from "../../../services/import/get-columns.server";
import { useMessages } from "../../../ui/messages/messages-provider";

type FileColumn = ColumnsView["columns"][number];

/** What a column of a file is called on screen: its header, and its number when that alone does not tell. */
export function useColumnLabel(): (column: FileColumn) => string {
  const { t } = useMessages();
  return ({ header, key, at }) => {
    const number = at + 1;
    if (header === "") return t("roster.columns.unnamed", { number });
    return key === header ? header : t("roster.columns.repeated", { name: header, number });
  };
}
