import { Form } from "@remix-run/react";
import type { AuditPage, AuditQuestion } from "../../../../services/audit/list-audit.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { Select } from "../../../../ui/form/select";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Details } from "../../../../ui/text/details";

interface AuditFilterProps extends Pick<AuditPage, "people" | "actions"> {
  readonly asked: Omit<AuditQuestion, "before">;
}

/** Narrows the record to an action, a person or a day. */
export function AuditFilter({ asked, people, actions }: AuditFilterProps) {
  const { t, formats } = useMessages();
  const options = actions
    .map((action) => ({ value: action, label: t(`settings.audit.action.${action}`) }))
    .sort((a, b) => formats.compare(a.label, b.label));
  const isNarrowed = Object.values(asked).some((value) => value !== undefined);
  return (
    <Details summary={t("settings.audit.filter")} open={isNarrowed}>
      <Form method="get">
        <Select
          label={t("settings.audit.what")}
          name="action"
          defaultValue={asked.action}
          placeholder={t("settings.audit.filter.all")}
          options={options}
        />
        <Select
          label={t("settings.audit.who")}
          name="person"
          defaultValue={asked.person}
          placeholder={t("settings.audit.filter.everybody")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField label={t("settings.audit.day")} name="day" type="date" defaultValue={asked.day} />
        <ButtonRow>
          <Button>{t("settings.audit.filter.button")}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
