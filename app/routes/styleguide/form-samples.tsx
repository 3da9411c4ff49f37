import { memberRoles } from "@vensterbank/core";
import { Dialog } from "../../ui/dialog/dialog";
import { ChoiceGroup } from "../../ui/form/choice-group";
import { FileField } from "../../ui/form/file-field";
import { ScaleRow } from "../../ui/form/scale-row";
import { SearchBox } from "../../ui/form/search-box";
import { Select } from "../../ui/form/select";
import { TextArea } from "../../ui/form/text-area";
import { TextField } from "../../ui/form/text-field";
import { useMessages } from "../../ui/messages/messages-provider";

export function FormSamples() {
  const { t } = useMessages();
  const roles = memberRoles.map((role) => ({ value: role, label: t(`common.role.${role}`) }));
  return (
    <>
      <SearchBox label={t("common.search")} button={t("common.search")} />
      <TextField
        label={t("account.signIn.email")}
        name="email"
        type="email"
        hint={t("account.signIn.lead")}
        required
      />
      <TextField
        label={t("account.signIn.email")}
        name="wrong-email"
        type="email"
        errors={["errors.field.email", 'errors.field.tooLong {"max":80}']}
        required
      />
      <Select
        label={t("account.portfolio.role")}
        name="role"
        options={roles}
        placeholder={t("common.none")}
      />
      <TextArea label={t("about.front.talk.title")} name="text" />
      <FileField label={t("about.window.title")} name="file" accept=".csv,text/csv" />
      <ChoiceGroup label={t("account.portfolio.role")} name="one" choices={roles} chosen={["director"]} />
      <ChoiceGroup label={t("account.portfolio.role")} name="several" pick="several" choices={roles} />
      <ScaleRow
        question={t("about.front.lead")}
        name="scale"
        chosen="director"
        points={roles}
        wayOut={{ value: "", label: t("common.none") }}
      />
      <Dialog opener={t("about.window.title")} title={t("about.window.title")}>
        <p>{t("about.window.description")}</p>
      </Dialog>
    </>
  );
}
