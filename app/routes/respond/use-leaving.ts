import { type FormEvent, useRef } from "react";
import type { Kept } from "./save";

/**
 * What happens when a button of the form is pressed: first everything is kept, then the page goes. Without a connection
 * the page stays, with all that was filled in. However often a button is clicked, it counts once.
 * @param leave keeps the form; null when there is nobody yet who could: the form is sent as it is
 * @param onButton does on the page itself what a button asks for. @returns false when the page is to be left
 */
export function useLeaving(
  leave: (intent: string) => Promise<Kept | null> | null,
  onButton?: (button: HTMLButtonElement) => boolean,
) {
  const isBusy = useRef(false);
  return (event: FormEvent<HTMLFormElement>): void => {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    if (isBusy.current || (button && onButton?.(button))) return event.preventDefault();
    const intent = button?.name === "intent" ? button.value : null;
    const kept = intent === null ? null : leave(intent);
    isBusy.current = true;
    if (intent === null || kept === null) return;
    event.preventDefault();
    void kept.then((reply) => {
      if (reply === null) isBusy.current = false;
      else if (reply.lead) location.assign(reply.lead);
      else sendAsItIs(form, intent);
    });
  };
}

/** The server says on a page of its own what is wrong, or does what only a form may ask for. */
function sendAsItIs(form: HTMLFormElement, intent: string): void {
  const field = Object.assign(document.createElement("input"), {
    type: "hidden",
    name: "intent",
    value: intent,
  });
  form.append(field);
  form.submit();
}
