import { type Attributes } from "@vensterbank/interchange";

/** Characters that nobody sees: controls (PostgreSQL stores no NUL), halves of characters, and turns of direction. */
const unseen = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+/gu;

/** Text of a file as it may be kept and shown, on one line. */
export function plainText(text: string): string {
  return text.replace(unseen, " ").trim();
}

/** The value of an attribute as text; "" = not known. */
export function attributeText(attributes: Attributes, name: string): string {
  // A column may be called as something that every object has.
  const value = Object.hasOwn(attributes, name) ? attributes[name] : null;
  return value === null ? "" : plainText(String(value));
}
