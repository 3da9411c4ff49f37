import { Form } from "@remix-run/react";
import type { Division } from "../../../../services/export/answer-classes.server";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { ChoiceGroup } from "../../../../ui/form/choice-group";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Prose } from "../../../../ui/text/prose";

const rules = ["closed", "ids", "groups", "left"] as const;
const kinds: readonly Division[] = ["roles", "units"];

interface AnswersFormProps {
  readonly action: string;
  /** The way that was chosen before; it cannot be changed. */
  readonly division: Division | null;
}

/** Asks for the folder of single answers: by role or by team, once and for all. */
export function AnswersForm({ action, division }: AnswersFormProps) {
  const { t } = useMessages();
  const offered = division === null ? kinds : [division];
  return (
    <>
      <Prose>
        <p>{t("results.export.answers.care")}</p>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{t(`results.export.answers.rule.${rule}`)}</li>
          ))}
        </ul>
      </Prose>
      <Form method="post" action={action} reloadDocument>
        <ChoiceGroup
          label={t("results.export.answers.division")}
          hint={t(division === null ? "results.export.answers.once" : "results.export.answers.chosen")}
          name="division"
          required
          choices={offered.map((kind) => ({
            value: kind,
            label: t(`results.export.answers.division.${kind}`),
          }))}
          chosen={division === null ? [] : [division]}
        />
        <label>
          <input type="checkbox" name="confirm" value="yes" required /> {t("results.export.answers.confirm")}
        </label>
        <ButtonRow>
          <Button weight="primary">{t("results.export.answers.zip")}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
