import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { type MappingPart } from "./mapping-part";

interface ColumnSelectProps extends MappingPart {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What choosing none of them means. */
  readonly none: string;
}

/** One of the columns that the nodes have. */
export function ColumnSelect({ fields, found, name, label, hint, none }: ColumnSelectProps) {
  const { t } = useMessages();
  return (
    <Select
      label={label}
      hint={hint}
      {...fields.field(name)}
      placeholder={none}
      options={found.columns.map((column) => ({
        value: column.name,
        label: t("networkImport.columnOption", { name: column.name, count: column.distinct }),
      }))}
      required
    />
  );
}
