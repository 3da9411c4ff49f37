import { useEffect, useMemo, useRef, useState } from "react";
import { AnswerKeeper, type Saving } from "./answer-keeper";

interface AnswerKeeperProps {
  readonly formId: string;
  readonly token: string;
  readonly step: string;
  readonly isShared: boolean;
}

const nothingYet: Saving = {
  state: "idle",
  lasts: false,
  refusal: null,
  lastCall: null,
  isHeld: false,
  isOvertaken: false,
};

/** The keeper of a page's answers, as long as the page is there. */
export function useAnswerKeeper({ formId, token, step, isShared }: AnswerKeeperProps) {
  const [saving, setSaving] = useState(nothingYet);
  const keeper = useRef<AnswerKeeper | null>(null);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    setSaving(nothingYet);
    const tell = (change: Partial<Saving>) => setSaving((former) => ({ ...former, ...change }));
    const own = new AnswerKeeper({ form, token, step, isShared, tell });
    keeper.current = own;
    const online = () => own.retry();
    const leaving = (event: BeforeUnloadEvent) => {
      if (own.wouldLose) event.preventDefault();
    };
    // A page that the browser put aside looks as it was left, which may not be what is kept now.
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted && navigator.onLine) location.reload();
    };
    const hiding = () => own.hurry();
    window.addEventListener("online", online);
    window.addEventListener("pagehide", hiding);
    window.addEventListener("beforeunload", leaving);
    window.addEventListener("pageshow", shown);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", hiding);
      window.removeEventListener("beforeunload", leaving);
      window.removeEventListener("pageshow", shown);
      own.end();
    };
  }, [formId, token, step, isShared]);

  return useMemo(
    () => ({
      saving,
      change: (target: EventTarget) => keeper.current?.change(target),
      /** Null when there is no keeper yet: the form can be sent as it is. */
      leave: (intent: string) => keeper.current?.leave(intent) ?? null,
    }),
    [saving],
  );
}
