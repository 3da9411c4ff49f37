import { type MemberRole, memberRoles } from "@vensterbank/core";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";

interface AccessFieldsProps {
  readonly role: { readonly initialValue?: string; readonly errors?: string[] };
  readonly endsOn: { readonly initialValue?: string; readonly errors?: string[] };
}

const isRole = (value: string | undefined): value is MemberRole => memberRoles.some((role) => role === value);

/** What somebody may do, and until when. */
export function AccessFields({ role, endsOn }: AccessFieldsProps) {
  const { t } = useMessages();
  return (
    <>
      <ChoiceGroup
        label={t("settings.members.role")}
        name="role"
        required
        errors={role.errors}
        chosen={isRole(role.initialValue) ? [role.initialValue] : []}
        choices={memberRoles.map((one) => ({
          value: one,
          label: t(`common.role.${one}`),
          hint: t(`settings.role.hint.${one}`),
        }))}
      />
      <TextField
        label={t("settings.members.endsOn")}
        hint={t("settings.endsOn.hint")}
        type="date"
        name="endsOn"
        defaultValue={endsOn.initialValue}
        errors={endsOn.errors}
      />
    </>
  );
}
