import { Form } from "@remix-run/react";
import type { NetworkUploadView } from "../../../services/network-import/get-network-upload.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { Select } from "../../../ui/form/select";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { fileFormats } from "./file-formats";
import styles from "./network-import.module.css";

interface ReadingFormProps {
  readonly view: Exclude<NetworkUploadView, { state: "done" }>;
  readonly open: boolean;
}

const columns = ["id", "label", "source", "target", "weight", "relation", "wave"] as const;

/** How the files are to be read, for files that do not tell it themselves. */
export function ReadingForm({ view: { reading, columns: known }, open }: ReadingFormProps) {
  const { t } = useMessages();
  return (
    <Details summary={t("networkImport.reading")} open={open}>
      <Form method="post">
        <p>{t("networkImport.reading.why")}</p>
        <Select
          label={t("networkImport.reading.format")}
          name="format"
          defaultValue={reading.format ?? ""}
          placeholder={t("networkImport.reading.format.auto")}
          options={fileFormats.map((value) => ({ value, label: t(`networkImport.format.${value}`) }))}
        />
        <fieldset className={styles.group}>
          <legend>{t("networkImport.reading.columns")}</legend>
          <p className={styles.hint}>{t("networkImport.reading.columns.hint")}</p>
          <div className={styles.fields}>
            {columns.map((column) =>
              known.length > 0 ? (
                <Select
                  key={column}
                  label={t(`networkImport.column.${column}`)}
                  name={`columns.${column}`}
                  defaultValue={reading.columns[column] ?? ""}
                  placeholder={t("networkImport.column.auto")}
                  options={known.map((value) => ({ value, label: value }))}
                />
              ) : (
                <TextField
                  key={column}
                  label={t(`networkImport.column.${column}`)}
                  name={`columns.${column}`}
                  defaultValue={reading.columns[column] ?? ""}
                  maxLength={200}
                />
              ),
            )}
          </div>
        </fieldset>
        <ButtonRow>
          <Button name="intent" value="reading">
            {t("networkImport.reading.again")}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
