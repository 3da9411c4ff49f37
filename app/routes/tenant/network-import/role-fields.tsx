import { insideRoles, respondentRoles } from "@vensterbank/core";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { ColumnSelect } from "./column-select";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";
import styles from "./network-import.module.css";
import { ShowValues } from "./show-values";

/** What people do: by the values of a column, and one role for everybody else. */
export function RoleFields({ fields, found, chosen }: MappingPart & { readonly chosen: string }) {
  const { t } = useMessages();
  const values = found.columns.find(({ name }) => name === chosen)?.values ?? [];
  // Said for another column, a role says nothing of this one.
  const said = fields.value("roleOfColumn") === chosen;
  const roleOf = (i: number, guess: string | null) => {
    const { errors, defaultValue, name } = fields.field(`roleOf[${i}]`);
    return { name, defaultValue: said ? defaultValue : (guess ?? ""), errors: said ? errors : [] };
  };
  return (
    <FieldPart title={t("networkImport.part.roles")} why={t("networkImport.roles.why")}>
      <ColumnSelect
        fields={fields}
        found={found}
        name="roleColumn"
        label={t("networkImport.roleColumn")}
        none={t("networkImport.roleColumn.none")}
      />
      <ShowValues />
      {values.length > 0 && (
        <fieldset className={styles.group} key={chosen}>
          <legend>{t("networkImport.roleOf", { column: chosen })}</legend>
          <input type="hidden" name="roleOfColumn" value={chosen} />
          <div className={styles.fields}>
            {values.map(({ value, nodes, role }, i) => (
              <Select
                key={value}
                label={value}
                hint={t("networkImport.value.nodes", { count: nodes })}
                {...roleOf(i, role)}
                placeholder={t("people.choose")}
                options={respondentRoles.map((one) => ({ value: one, label: t(`common.role.${one}`) }))}
                required
              />
            ))}
          </div>
        </fieldset>
      )}
      <Select
        label={t("networkImport.otherRole")}
        hint={t("networkImport.otherRole.hint")}
        {...fields.field("otherRole")}
        options={insideRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
        required
      />
    </FieldPart>
  );
}
