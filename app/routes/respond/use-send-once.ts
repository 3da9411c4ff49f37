import { type FormEvent, useRef } from "react";

/** Within this many milliseconds a second submit of the same page is a double click. */
const doubleClick = 3_000;

/** Lets a form be sent once per click, however often it is clicked; `before` runs for the one that counts. */
export function useSendOnce() {
  const sentAt = useRef(-Infinity);
  return (before: () => void) => (event: FormEvent<HTMLFormElement>) => {
    const again = event.timeStamp - sentAt.current < doubleClick;
    if (again) return event.preventDefault();
    sentAt.current = event.timeStamp;
    before();
  };
}
