import { FieldErrors } from "../../../ui/form/field";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { FieldPart } from "./field-part";
import { type MappingPart } from "./mapping-part";
import styles from "./network-import.module.css";

/** Which moments of the files become measurements, what they are called and when they were. */
export function WaveFields({ fields, found: { waves } }: MappingPart) {
  const { t, formats } = useMessages();
  return (
    <FieldPart title={t("networkImport.part.waves")} why={t("networkImport.waves.why")}>
      <FieldErrors id="waves-error" errors={fields.errors("waves")} />
      {waves.map(({ name, nodes, ties }, i) => {
        const of = (field: string) => `waves[${i}].${field}`;
        const title = fields.field(of("title"));
        return (
          <fieldset className={styles.group} key={name}>
            <legend>{name === "" ? t("networkImport.wave.only") : t("networkImport.wave", { name })}</legend>
            <p className={styles.hint}>
              {t("networkImport.count.nodes", { count: nodes, number: formats.number(nodes) })},{" "}
              {t("networkImport.count.ties", { count: ties, number: formats.number(ties) })}
            </p>
            <input type="hidden" name={of("wave")} value={name} />
            {waves.length === 1 ? (
              <input type="hidden" name={of("take")} value="yes" />
            ) : (
              <label className={styles.check}>
                <input
                  type="checkbox"
                  name={of("take")}
                  value="yes"
                  defaultChecked={fields.value(of("take")) === "yes"}
                />
                {t("networkImport.wave.take")}
              </label>
            )}
            <div className={styles.fields}>
              <TextField
                label={t("programme.wave.title")}
                {...title}
                defaultValue={title.defaultValue || t("networkImport.wave.title", { number: i + 1 })}
                maxLength={80}
                required
              />
              <TextField
                type="date"
                label={t("networkImport.wave.date")}
                hint={t("networkImport.wave.date.hint")}
                {...fields.field(of("date"))}
                required
              />
            </div>
          </fieldset>
        );
      })}
    </FieldPart>
  );
}
