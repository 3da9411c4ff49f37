import type { ColumnsView } from "../../../services/import/get-columns.server";
import { Notice } from "../../../ui/feedback/notice";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type ColumnLabel } from "./column-selects";

/** What the columns of a file do not tell by their names. */
export function MissingColumns({ view }: { readonly view: ColumnsView }) {
  const { t, formats } = useMessages();
  const { kind, missing, twice } = view;
  if (missing.length === 0 && !twice) return null;
  const names = formats.list(missing.map((name) => t(`roster.columns.${kind}.${name}` as ColumnLabel)));
  return (
    <Notice tone="info">
      {missing.length > 0 && <p>{t("roster.columns.missing", { names })}</p>}
      {twice && <p>{t("roster.columns.twice")}</p>}
    </Notice>
  );
}
