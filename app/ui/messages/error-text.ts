import { type AppError, type Message } from "@vensterbank/core";

/** The message of an error that a use case returned. */
export function messageOfError(error: AppError): Message {
  return { key: `errors.${error.code}`, params: error.params };
}

/** A field's error as forms carry it: a message key, and its arguments as JSON after a space. */
export function messageOfFieldError(text: string): Message {
  const space = text.indexOf(" ");
  if (space === -1) return { key: text };
  const params = JSON.parse(text.slice(space + 1)) as Message["params"];
  return { key: text.slice(0, space), params };
}
