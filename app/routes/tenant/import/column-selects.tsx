import { type FieldError } from "@vensterbank/core";
import type { MessageKey } from "@vensterbank/i18n";
import type { ColumnsView } from "../../../services/import/get-columns.server";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useColumnLabel } from "./column-label";
import styles from "./import.module.css";

interface ColumnSelectsProps {
  readonly view: ColumnsView;
  /** What was sent and could not be kept; absent at first. */
  readonly sent: Readonly<Record<string, string>> | undefined;
  readonly faults: readonly FieldError[];
}

type ColumnKey = Extract<MessageKey, `roster.columns.${"people" | "partners" | "units"}.${string}`>;
/** What a column of the product is called on screen. */
export type ColumnLabel = Exclude<ColumnKey, `${string}.hint`>;

const hints: Readonly<Partial<Record<ColumnLabel, ColumnKey>>> = {
  "roster.columns.people.code": "roster.columns.people.code.hint",
  "roster.columns.people.name": "roster.columns.people.name.hint",
  "roster.columns.people.lastName": "roster.columns.people.lastName.hint",
  "roster.columns.people.email": "roster.columns.people.email.hint",
  "roster.columns.people.role": "roster.columns.people.role.hint",
  "roster.columns.people.unit": "roster.columns.people.unit.hint",
  "roster.columns.partners.code": "roster.columns.partners.code.hint",
  "roster.columns.partners.contactName": "roster.columns.partners.contactName.hint",
  "roster.columns.units.parent": "roster.columns.units.parent.hint",
  "roster.columns.units.level": "roster.columns.units.level.hint",
};

/** For each column of the product one of the file's, with the first values that stand in it. */
export function ColumnSelects({ view, sent, faults }: ColumnSelectsProps) {
  const { t, formats } = useMessages();
  const labelOf = useColumnLabel();
  const options = view.columns.map((column) => ({
    value: column.key,
    label: t("roster.columns.option", {
      name: labelOf(column),
      examples: column.examples.length === 0 ? t("roster.columns.empty") : formats.list(column.examples),
    }),
  }));
  return (
    <div className={styles.fields}>
      {view.wanted.map(({ name, required }) => {
        const label = `roster.columns.${view.kind}.${name}` as ColumnLabel;
        const hint = hints[label];
        return (
          <Select
            key={name}
            name={`column.${name}`}
            label={t(label)}
            hint={hint && t(hint)}
            options={options}
            placeholder={t(required ? "roster.columns.choose" : "roster.columns.none")}
            defaultValue={(sent ?? view.chosen)[name] ?? ""}
            errors={faults.filter(({ field }) => field === name).map(({ key }) => `errors.${key}`)}
            required={required}
          />
        );
      })}
    </div>
  );
}
