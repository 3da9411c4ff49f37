import { ChoiceGroup } from "../../../ui/form/choice-group";
import { useMessages } from "../../../ui/messages/messages-provider";
import { ColumnSelect } from "./column-select";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";

/** Where people belong, and whether they are the people of the staff list. */
export function StaffFields(part: MappingPart) {
  const { t } = useMessages();
  const { fields } = part;
  return (
    <>
      <FieldPart title={t("networkImport.part.units")}>
        <ColumnSelect
          {...part}
          name="unitColumn"
          label={t("networkImport.unitColumn")}
          hint={t("networkImport.unitColumn.hint")}
          none={t("networkImport.unitColumn.none")}
        />
      </FieldPart>
      <FieldPart title={t("networkImport.part.staff")} why={t("networkImport.staff.why")}>
        <ChoiceGroup
          label={t("networkImport.match")}
          name="match"
          errors={fields.errors("match")}
          chosen={fields.values("match")}
          choices={(["none", "code", "email"] as const).map((value) => ({
            value,
            label: t(`networkImport.match.${value}`),
            hint: t(`networkImport.match.${value}.hint`),
          }))}
          required
        />
        <ColumnSelect
          {...part}
          name="matchColumn"
          label={t("networkImport.matchColumn")}
          hint={t("networkImport.matchColumn.hint")}
          none={t("networkImport.matchColumn.none")}
        />
      </FieldPart>
    </>
  );
}
