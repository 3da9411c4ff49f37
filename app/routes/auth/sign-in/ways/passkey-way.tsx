import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { type Message } from "@vensterbank/core";
import { type FormEvent, useRef, useState } from "react";
import { paths } from "../../../../paths";
import { Notice } from "../../../../ui/feedback/notice";
import { Button } from "../../../../ui/form/button";
import { useMessages } from "../../../../ui/messages/messages-provider";
import { useHydrated } from "../../../respond/use-hydrated";
import { askChallenge } from "./ask-challenge";

interface PasskeyWayProps {
  /** `confirm` is for who is signed in and proves it anew with a passkey of their own. */
  readonly purpose: "sign-in" | "confirm";
  /** Where to go then. */
  readonly returnTo: string | null;
  /** This address knows passkeys: the server says so (`relyingPartyOf`). */
  readonly usable: boolean;
  readonly weight?: "primary" | "secondary";
}

/** A button that has a passkey used. Not there where it could do nothing: without scripts, in a browser without passkeys. */
export function PasskeyWay({ purpose, returnTo, usable, weight = "secondary" }: PasskeyWayProps) {
  const { t, say } = useMessages();
  const hydrated = useHydrated();
  const response = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Message | null>(null);
  if (!usable || !hydrated || !browserSupportsWebAuthn()) return null;
  const ways = {
    "sign-in": { send: paths.passkeySignIn(), challenge: paths.passkeySignInChallenge() },
    confirm: { send: paths.passkeyConfirm(), challenge: paths.passkeyConfirmChallenge() },
  };
  const { send, challenge } = ways[purpose];

  async function use(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy || !response.current) return;
    setBusy(true);
    setProblem(null);
    try {
      const asked = await askChallenge<Parameters<typeof startAuthentication>[0]["optionsJSON"]>(challenge);
      if (!asked.ok) return setProblem(asked.problem);
      response.current.value = JSON.stringify(await startAuthentication({ optionsJSON: asked.options }));
      form.submit();
    } catch {
      // The browser says no more than that no passkey was used: none fits, it was called off, or it took too long.
      setProblem({ key: "account.passkey.notUsed" });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form method="post" action={send} onSubmit={use}>
      <input type="hidden" name="response" ref={response} />
      <input type="hidden" name="returnTo" value={returnTo ?? ""} />
      <Button weight={weight} disabled={busy}>
        {t(purpose === "sign-in" ? "account.passkey.signIn" : "account.passkey.confirm")}
      </Button>
      {problem && (
        <Notice tone="warn">
          <p>{say(problem)}</p>
        </Notice>
      )}
    </form>
  );
}
