import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { AnswerQueue, type SaveState } from "./answer-queue";

/** While somebody types, this many milliseconds of rest make an answer. */
const typingRest = 700;

/** What the server tells after keeping an item: what the page is to send back as seen. */
interface Kept {
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Keeps each answer of a form as it is given: `onChange` and `onSubmit` belong on the form. An item is what stands in
 * one element with `data-item`; all its fields are sent together.
 */
export function useAnswerQueue(address: string, step: string) {
  const [state, setState] = useState<SaveState>("idle");
  const form = useRef<HTMLFormElement | null>(null);
  const queue = useRef<AnswerQueue | null>(null);

  useEffect(() => {
    const send = async (item: string, fields: URLSearchParams, signal: AbortSignal) => {
      const response = await fetch(address, { method: "POST", body: fields, signal });
      if (response.status >= 500 || response.status === 429) throw new Error("Not kept");
      if (!response.ok) return false;
      const { values } = (await response.json()) as Kept;
      const seen = form.current?.elements.namedItem(`seen:${item}`);
      if (seen instanceof HTMLInputElement) seen.value = values[seen.name] ?? "";
      return true;
    };
    const own = new AnswerQueue({ send, onState: setState });
    queue.current = own;
    const online = () => own.retry();
    window.addEventListener("online", online);
    return () => {
      window.removeEventListener("online", online);
      own.stop();
    };
  }, [address, step]);

  return useMemo(
    () => ({
      state,
      onChange: (event: FormEvent<HTMLFormElement>) => {
        const { target, currentTarget } = event;
        form.current = currentTarget;
        const part = target instanceof Element ? target.closest<HTMLElement>("[data-item]") : null;
        const item = part?.dataset.item;
        if (!part || item === undefined) return;
        const typed = target instanceof HTMLTextAreaElement || (target as HTMLInputElement).type === "text";
        queue.current?.put(item, fieldsIn(part, currentTarget, step), typed ? typingRest : 0);
      },
      onSubmit: () => queue.current?.stop(),
    }),
    [state, step],
  );
}

/** The fields of one item as the whole form would send them. */
function fieldsIn(part: HTMLElement, form: HTMLFormElement, step: string): URLSearchParams {
  const names = new Set([...part.querySelectorAll<HTMLInputElement>("[name]")].map(({ name }) => name));
  const fields = new URLSearchParams({ step });
  for (const [name, value] of new FormData(form))
    if (names.has(name) && typeof value === "string") fields.append(name, value);
  return fields;
}
