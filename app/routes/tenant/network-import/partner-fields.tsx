import { defaultSectors } from "@vensterbank/core";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { useSector } from "../people/use-sector";
import { ColumnSelect } from "./column-select";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";
import { ShowValues } from "./show-values";

/** Who is outside, and in which sector. */
export function PartnerFields({ fields, found, chosen }: MappingPart & { readonly chosen: string }) {
  const { t } = useMessages();
  const sector = useSector();
  const values = found.columns.find(({ name }) => name === chosen)?.values ?? [];
  const part = { fields, found };
  return (
    <FieldPart title={t("networkImport.part.partners")} why={t("networkImport.partners.why")}>
      <ColumnSelect
        {...part}
        name="partnerColumn"
        label={t("networkImport.partnerColumn")}
        none={t("networkImport.partnerColumn.none")}
      />
      <ShowValues />
      {values.length > 0 && (
        <ChoiceGroup
          key={chosen}
          label={t("networkImport.partnerValues", { column: chosen })}
          name="partnerValues"
          pick="several"
          chosen={fields.values("partnerValues")}
          errors={fields.errors("partnerValues")}
          choices={values.map(({ value, nodes }) => ({
            value,
            label: value,
            hint: t("networkImport.value.nodes", { count: nodes }),
          }))}
        />
      )}
      <ColumnSelect
        {...part}
        name="sectorColumn"
        label={t("networkImport.sectorColumn")}
        hint={t("networkImport.sectorColumn.hint")}
        none={t("networkImport.column.none")}
      />
      <Select
        label={t("networkImport.otherSector")}
        hint={t("networkImport.otherSector.hint")}
        {...fields.field("otherSector")}
        placeholder={t("people.choose")}
        options={defaultSectors.map((one) => ({ value: one, label: sector(one) }))}
      />
    </FieldPart>
  );
}
