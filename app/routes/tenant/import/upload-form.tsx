import { Form } from "@remix-run/react";
import { paths } from "../../../paths";
import type { ImportKind } from "../../../services/import/column-names.server";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { ChoiceGroup } from "../../../ui/form/choice-group";
import { FileField } from "../../../ui/form/file-field";
import { Select } from "../../../ui/form/select";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { useTenant } from "../use-tenant";
import styles from "./import.module.css";

interface UploadFormProps {
  readonly kinds: readonly ImportKind[];
  /** Kinds that say something of one programme. */
  readonly programmeKinds: readonly ImportKind[];
  readonly kind: ImportKind;
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
  readonly megabytes: number;
  /** No file was chosen. */
  readonly missing?: boolean;
}

/** Which kind of file, which file; with empty files to begin from. */
export function UploadForm(props: UploadFormProps) {
  const { kinds, programmeKinds, kind, programmes, megabytes, missing } = props;
  const { t } = useMessages();
  const tenant = useTenant();
  const usable = kinds.filter((one) => programmes.length > 0 || !programmeKinds.includes(one));
  return (
    <>
      <Form method="post" encType="multipart/form-data" noValidate>
        <ChoiceGroup
          label={t("people.import.kind")}
          name="kind"
          chosen={[kind]}
          choices={usable.map((one) => ({
            value: one,
            label: t(`people.import.kind.${one}`),
            hint: t(`people.import.kind.${one}.hint`),
          }))}
          required
        />
        {programmes.length > 0 && (
          <div className={styles.programme}>
            <Select
              label={t("people.import.programme")}
              hint={t("people.import.programme.hint")}
              name="programme"
              defaultValue={programmes[0]?.id}
              options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
          </div>
        )}
        <FileField
          label={t("people.import.file")}
          hint={t("people.import.file.hint", { megabytes })}
          name="file"
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          errors={missing ? ["people.import.file.missing"] : []}
          required
        />
        <ButtonRow>
          <Button weight="primary">{t("people.import.upload")}</Button>
        </ButtonRow>
      </Form>
      <Details summary={t("people.import.templates")}>
        <p>{t("people.import.templates.why")}</p>
        <ul>
          {usable.map((one) => (
            <li key={one}>
              <a href={paths.importTemplate(tenant, one, programmes[0]?.id)} download>
                {t(`people.import.kind.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
