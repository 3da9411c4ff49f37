import { nameLevels } from "@vensterbank/core";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";

/** What the people in the network were promised when they were asked. */
export function PromiseFields({ fields }: Pick<MappingPart, "fields">) {
  const { t } = useMessages();
  return (
    <FieldPart title={t("networkImport.part.promise")} why={t("networkImport.promise.why")}>
      <ChoiceGroup
        label={t("programme.nameLevel.ask")}
        name="nameLevel"
        errors={fields.errors("nameLevel")}
        chosen={fields.values("nameLevel")}
        choices={nameLevels.map((level) => ({
          value: level,
          label: t(`programme.nameLevel.${level}`),
          hint: t(`programme.nameLevel.${level}.why`),
        }))}
        required
      />
      <TextField
        type="number"
        label={t("networkImport.results")}
        hint={t("networkImport.results.hint")}
        {...fields.field("results")}
        min={5}
        max={100}
        required
      />
    </FieldPart>
  );
}
