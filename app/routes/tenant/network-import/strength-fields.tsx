import { ChoiceGroup } from "../../../ui/form/choice-group";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";
import styles from "./network-import.module.css";

const strengths = [1, 2, 3, 4] as const;

/** How weights become strengths, and who answered. */
export function StrengthFields({ fields, found: { tellsAnswered } }: MappingPart) {
  const { t } = useMessages();
  return (
    <>
      <FieldPart title={t("networkImport.part.strength")} why={t("networkImport.strength.why")}>
        <ChoiceGroup
          label={t("networkImport.strength")}
          name="strength"
          errors={fields.errors("strength")}
          chosen={fields.values("strength")}
          choices={(["as-is", "quartiles", "fixed"] as const).map((value) => ({
            value,
            label: t(`networkImport.strength.${value}`),
            hint: t(`networkImport.strength.${value}.hint`),
          }))}
          required
        />
        <div className={styles.fields}>
          <Select
            label={t("networkImport.fixedStrength")}
            hint={t("networkImport.fixedStrength.hint")}
            {...fields.field("fixedStrength")}
            options={strengths.map((strength) => ({
              value: `${strength}`,
              label: `${strength} ${t(`networkImport.strength.${strength}`)}`,
            }))}
            required
          />
          <TextField
            type="number"
            step="any"
            label={t("networkImport.atLeast")}
            hint={t("networkImport.atLeast.hint")}
            {...fields.field("atLeast")}
          />
        </div>
      </FieldPart>
      <FieldPart title={t("networkImport.part.answered")} why={t("networkImport.answered.why")}>
        <ChoiceGroup
          label={t("networkImport.answered")}
          name="answered"
          errors={fields.errors("answered")}
          chosen={fields.values("answered")}
          choices={(["file", "all", "named"] as const)
            .filter((value) => value !== "file" || tellsAnswered)
            .map((value) => ({
              value,
              label: t(`networkImport.answered.${value}`),
              hint: t(`networkImport.answered.${value}.hint`),
            }))}
          required
        />
      </FieldPart>
    </>
  );
}
