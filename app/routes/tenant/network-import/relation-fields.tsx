import { tieLevels } from "@vensterbank/core";
import { FieldErrors } from "../../../ui/form/field";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";
import styles from "./network-import.module.css";

/** Which relation of the files is which level here; the others are left out. */
export function RelationFields({ fields, found: { relations } }: MappingPart) {
  const { t, formats } = useMessages();
  const weight = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 2);
  const weightsOf = (weights: MappingPart["found"]["relations"][number]["weights"]) => {
    if (weights === null) return t("networkImport.relation.unweighted");
    const [lowest, highest] = [weight(weights.lowest), weight(weights.highest)];
    return weights.lowest === weights.highest
      ? t("networkImport.relation.oneWeight", { weight: lowest })
      : t("networkImport.relation.weights", { lowest, highest });
  };
  return (
    <FieldPart title={t("networkImport.part.relations")} why={t("networkImport.relations.why")}>
      <FieldErrors id="relations-error" errors={fields.errors("relations")} />
      <div className={styles.fields}>
        {relations.map(({ name, directed, oneSided, ties, weights }, i) => (
          <div key={name}>
            <input type="hidden" name={`relations[${i}].relation`} value={name} />
            <Select
              label={name === "" ? t("networkImport.relation.only") : name}
              hint={[
                t(directed ? "networkImport.relation.directed" : "networkImport.relation.undirected", {
                  ties: t("networkImport.count.ties", { count: ties, number: formats.number(ties) }),
                }),
                weightsOf(weights),
              ].join(" ")}
              {...fields.field(`relations[${i}].level`)}
              placeholder={t("networkImport.relation.leaveOut")}
              options={tieLevels.map((level) => ({ value: level, label: t(`coalitions.level.${level}`) }))}
              required
            />
            {directed && (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  name={`relations[${i}].bothWays`}
                  value="yes"
                  defaultChecked={fields.value(`relations[${i}].bothWays`) === "yes"}
                  aria-describedby={oneSided ? `one-sided-${i}` : undefined}
                />
                {t("networkImport.relation.bothWays")}
              </label>
            )}
            {directed && oneSided && (
              <p className={styles.hint} id={`one-sided-${i}`}>
                {t("networkImport.relation.oneSided")}
              </p>
            )}
          </div>
        ))}
      </div>
    </FieldPart>
  );
}
