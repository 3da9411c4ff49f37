import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useSearchParams } from "@remix-run/react";
import { type TieLevel } from "@vensterbank/core";
import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Details } from "../../../ui/text/details";
import { FormProblem } from "../form-problem";

export interface NamingFormProps {
  readonly number: number;
  readonly level: TieLevel | "combined";
  /** How it is called now. */
  readonly called: string;
  /** The name that people gave it; null = it goes by its number. */
  readonly given: string | null;
  readonly longest: number;
  readonly lastResult?: SubmissionResult<string[]>;
}

/** A name for one coalition; folded away until somebody wants it, and works without JavaScript. */
export function NamingForm({ number, level, called, given, longest, lastResult }: NamingFormProps) {
  const { t } = useMessages();
  const [search] = useSearchParams();
  const own = lastResult?.initialValue?.number === String(number) ? lastResult : undefined;
  const [form, fields] = useForm<{ name: string }>({
    id: `name-${number}`,
    lastResult: own,
    shouldValidate: "onSubmit",
    defaultValue: { name: given ?? "" },
  });
  const hint = t("coalitions.naming.hint");
  const ofLevel = t("coalitions.naming.hint.level", { level: t(`coalitions.level.${level}`) });
  return (
    <Details
      summary={t(given === null ? "coalitions.naming.open" : "coalitions.naming.change")}
      open={own !== undefined}
    >
      <Form
        method="post"
        action={`?${search.toString()}`}
        id={form.id}
        onSubmit={form.onSubmit}
        preventScrollReset
        noValidate
      >
        <FormProblem errors={form.errors} />
        <input type="hidden" name="level" value={level} />
        <input type="hidden" name="number" value={number} />
        <TextField
          label={t("coalitions.naming.label", { coalition: called })}
          name="name"
          hint={level === "combined" ? hint : `${ofLevel} ${hint}`}
          defaultValue={fields.name.initialValue}
          errors={fields.name.errors}
          maxLength={longest}
          autoComplete="off"
        />
        <ButtonRow>
          <Button>{t("coalitions.naming.save")}</Button>
        </ButtonRow>
      </Form>
    </Details>
  );
}
