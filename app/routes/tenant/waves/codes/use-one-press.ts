import { type FormEvent, useRef } from "react";

/** Milliseconds in which a second press is taken for the same one. */
const pause = 10_000;

/**
 * For a form whose answer is a file that can be had once: a second press would break off the first download, and with it what
 * was in the file.
 */
export function useOnePress(): (event: FormEvent) => void {
  const pressedAt = useRef(-Infinity);
  return (event) => {
    if (event.timeStamp - pressedAt.current < pause) event.preventDefault();
    else pressedAt.current = event.timeStamp;
  };
}
