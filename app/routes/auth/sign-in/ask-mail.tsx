import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { type MessageKey } from "@vensterbank/i18n";
import { Notice } from "../../../ui/feedback/notice";
import { Button } from "../../../ui/form/button";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Heading } from "../../../ui/text/heading";
import { Prose } from "../../../ui/text/prose";
import { FormProblem } from "../../tenant/form-problem";

interface AskMailProps {
  readonly title: MessageKey;
  /** What the mail will hold. */
  readonly lead: MessageKey;
  /** The same for every address, whether anybody has an account there or not. */
  readonly sentText: MessageKey;
  readonly button: MessageKey;
  /** A mail was asked for; it can be asked for again. */
  readonly sent: boolean;
  /** Where to go once signed in; left out where the mail leads elsewhere. */
  readonly returnTo?: string | null;
  readonly lastResult: Parameters<typeof useForm<{ email: string }>>[0]["lastResult"];
}

/** A page on which somebody gives an address, to get a mail with a link. */
export function AskMail({ title, lead, sentText, button, sent, returnTo, lastResult }: AskMailProps) {
  const { t } = useMessages();
  const [form, fields] = useForm<{ email: string }>({ lastResult });
  return (
    <>
      <Heading level={1}>{t(title)}</Heading>
      {sent ? (
        <Notice tone="success" title={t("account.link.sent.title")}>
          <p>{t(sentText)}</p>
          <p>{t("account.link.sent.none")}</p>
        </Notice>
      ) : (
        <Prose>
          <p>{t(lead)}</p>
        </Prose>
      )}
      <FormProblem errors={form.errors} />
      <Form method="post" id={form.id} noValidate>
        {returnTo !== undefined && <input type="hidden" name="returnTo" value={returnTo ?? ""} />}
        <TextField
          label={t("account.signIn.email")}
          name="email"
          type="email"
          autoComplete="username"
          spellCheck={false}
          defaultValue={fields.email.initialValue}
          errors={fields.email.errors}
          required
        />
        <Button weight={sent ? "secondary" : "primary"}>{t(button)}</Button>
      </Form>
    </>
  );
}
