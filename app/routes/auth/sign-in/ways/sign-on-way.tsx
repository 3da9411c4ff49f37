import { type SubmissionResult, useForm } from "@conform-to/react";
import { paths } from "../../../../paths";
import { Button } from "../../../../ui/form/button";
import { ButtonRow } from "../../../../ui/form/button-row";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { FormProblem } from "../../../tenant/form-problem";

interface SignOnWayProps {
  /** Where to go then. */
  readonly returnTo: string | null;
  readonly lastResult?: SubmissionResult<string[]>;
  readonly weight?: "primary" | "secondary";
}

/** An address whose domain leads to an organisation's own sign-on. Works without scripts. */
export function SignOnWay({ returnTo, lastResult, weight = "secondary" }: SignOnWayProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ email: string }>({ lastResult, shouldValidate: "onSubmit" });
  return (
    // A plain form: what comes after it leads away from this site.
    <form method="post" action={paths.findSignOn()} id={form.id} noValidate>
      <FormProblem errors={form.errors} />
      <input type="hidden" name="returnTo" value={returnTo ?? ""} />
      <TextField
        label={t("sso.find.email")}
        hint={t("sso.find.hint")}
        name="email"
        type="email"
        autoComplete="email"
        spellCheck={false}
        defaultValue={fields.email.initialValue}
        errors={fields.email.errors}
        required
      />
      <ButtonRow>
        <Button weight={weight}>{t("sso.find.button")}</Button>
      </ButtonRow>
    </form>
  );
}
