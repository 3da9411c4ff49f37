import { Button } from "../../../ui/form/button";
import { ButtonRow } from "../../../ui/form/button-row";
import { TextField } from "../../../ui/form/text-field";
import { useMessages } from "../../../ui/messages/messages-provider";
import { Prose } from "../../../ui/text/prose";

interface FieldErrors {
  readonly errors?: readonly string[];
}

/* Plain forms: the session gets another secret, so the next page is loaded anew. */

export function ConfirmByPassword({ errors }: FieldErrors) {
  const { t } = useMessages();
  return (
    <form method="post" noValidate>
      <input type="hidden" name="way" value="password" />
      <TextField
        label={t("account.confirm.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        errors={errors}
        required
      />
      <ButtonRow>
        <Button weight="primary">{t("account.confirm.button")}</Button>
      </ButtonRow>
    </form>
  );
}

export function ConfirmByCode({ errors, weight }: FieldErrors & { weight: "primary" | "secondary" }) {
  const { t } = useMessages();
  return (
    <form method="post" noValidate>
      <input type="hidden" name="way" value="code" />
      <TextField
        label={t("account.confirm.code")}
        hint={t("account.confirm.codeHint")}
        name="code"
        autoComplete="one-time-code"
        spellCheck={false}
        errors={errors}
        required
      />
      <ButtonRow>
        <Button weight={weight}>{t("account.confirm.button")}</Button>
      </ButtonRow>
    </form>
  );
}

export function ConfirmByLink({ again }: { again: boolean }) {
  const { t } = useMessages();
  return (
    <form method="post">
      <input type="hidden" name="way" value="link" />
      {!again && (
        <Prose>
          <p>{t("account.confirm.link.lead")}</p>
        </Prose>
      )}
      <ButtonRow>
        <Button weight={again ? "secondary" : "primary"}>{t("account.confirm.link")}</Button>
      </ButtonRow>
    </form>
  );
}
