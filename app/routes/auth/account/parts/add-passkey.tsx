import { browserSupportsWebAuthn, startRegistration, WebAuthnError } from "@simplewebauthn/browser";
import { type Message } from "@vensterbank/core";
import { type FormEvent, useRef, useState } from "react";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { TextField } from "../../../../ui/form/text-field";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { Heading } from "../../../../ui/text/heading";
import { Prose } from "../../../../ui/text/prose";
import { useHydrated } from "../../../respond/use-hydrated";
import { askChallenge } from "../../sign-in/ways/ask-challenge";

interface AddPasskeyProps {
  /** This address knows passkeys. */
  readonly usable: boolean;
  /** A name for the new one: what this device is. */
  readonly suggestion: string;
}

/** Has the browser make a passkey, and sends it along with a name. */
export function AddPasskey({ usable, suggestion }: AddPasskeyProps) {
  const { t } = useMessages();
  const hydrated = useHydrated();
  const possible = usable && (!hydrated || browserSupportsWebAuthn());
  return (
    <section aria-labelledby="new">
      <Heading level={2} id="new">
        {t("security.passkeys.new")}
      </Heading>
      {!possible && (
        <Prose>
          <p>{t("security.passkeys.unsupported")}</p>
        </Prose>
      )}
      {possible && hydrated && <NewPasskeyForm suggestion={suggestion} />}
      {possible && (
        <noscript>
          <p>{t("security.passkeys.noScript")}</p>
        </noscript>
      )}
    </section>
  );
}

function NewPasskeyForm({ suggestion }: { suggestion: string }) {
  const { t, say } = useMessages();
  const response = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy || !response.current) return;
    setBusy(true);
    setProblem(null);
    try {
      const asked = await askChallenge<Parameters<typeof startRegistration>[0]["optionsJSON"]>(
        paths.passkeyRegistration(),
      );
      if (!asked.ok) return setProblem(asked.problem);
      response.current.value = JSON.stringify(await startRegistration({ optionsJSON: asked.options }));
      form.submit();
    } catch (error) {
      setProblem({ key: `security.passkeys.${isKnown(error) ? "known" : "notMade"}` });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form method="post" onSubmit={make}>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="response" ref={response} />
      <TextField
        label={t("security.passkeys.name")}
        hint={t("security.passkeys.name.hint")}
        name="name"
        maxLength={60}
        defaultValue={suggestion}
      />
      <Button weight="primary" disabled={busy}>
        {t("security.passkeys.add")}
      </Button>
      {problem && (
        <Notice tone="warn">
          <p>{say(problem)}</p>
        </Notice>
      )}
    </form>
  );
}

const isKnown = (error: unknown) =>
  error instanceof WebAuthnError && error.code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED";
