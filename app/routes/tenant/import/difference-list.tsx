import type { ImportKind } from "../../../services/import/column-names.server";
import type { Difference } from "../../../services/import/difference";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Table } from "../../../ui/table/table";
import { Details } from "../../../ui/text/details";
import { Heading } from "../../../ui/text/heading";
import { type ColumnLabel } from "./column-selects";

/** A longer list stays closed: what is to be decided stands above it. */
const openUpTo = 12;

interface DifferenceListProps {
  readonly kind: ImportKind;
  readonly differences: readonly Difference[];
}

/** Who and what a file would add and change, by name. */
export function DifferenceList({ kind, differences }: DifferenceListProps) {
  const { t } = useMessages();
  if (differences.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t("roster.difference.title")}</Heading>
      {differences.map((difference) => (
        <Details
          key={difference.kind}
          summary={t(`roster.difference.${difference.kind}`, { count: difference.count })}
          open={difference.kind !== "absent" && difference.count <= openUpTo}
        >
          <Lines {...difference} list={kind} />
        </Details>
      ))}
    </>
  );
}

function Lines({ kind, count, lines, list }: Difference & { readonly list: ImportKind }) {
  const { t, formats } = useMessages();
  const what = (columns: readonly string[]) =>
    formats.list(columns.map((name) => t(`roster.columns.${list}.${name}` as ColumnLabel)));
  const hasWhat = lines.some(({ columns = [] }) => columns.length > 0);
  const word = (value: string | undefined) =>
    value === undefined ? "–" : kind === "role" ? t(`common.role.${value as "manager"}`) : value;
  const hasFrom = lines.some(({ from }) => from !== undefined);
  const hasTo = lines.some(({ to }) => to !== undefined);
  const isContact = kind === "contact-new" || kind === "contact-changed";
  return (
    <Table
      caption={
        lines.length < count
          ? t("roster.difference.first", { shown: lines.length, count })
          : t(`roster.difference.${kind}`, { count })
      }
      captionHidden={lines.length === count}
      columns={[
        { key: "name", label: t("roster.difference.name") },
        ...(hasFrom ? [{ key: "from", label: t("roster.difference.from") }] : []),
        ...(hasTo
          ? [
              {
                key: "to",
                label: t(
                  hasFrom ? "roster.difference.to" : isContact ? "roster.difference.of" : "people.unit",
                ),
              },
            ]
          : []),
        ...(hasWhat ? [{ key: "what", label: t("roster.difference.what") }] : []),
      ]}
      rows={lines.map(({ name, from, to, columns = [] }, i) => ({
        key: `${i}`,
        cells: { name, from: word(from), to: word(to), what: what(columns) },
      }))}
    />
  );
}
