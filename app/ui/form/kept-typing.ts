/** What somebody typed into a long form and has not been told to be kept yet. */
interface Typed {
  /** The fields as the page gave them. */
  readonly base: string;
  /** The fields as they stand, as in an address ("a=1&b=2"). */
  readonly fields: string;
}

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "vensterbank.typed.";

/** The texts of a form, in their order. */
export function textOfForm(form: FormData): string {
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === "string") fields.append(name, value);
  return fields.toString();
}

/** Keeps what was typed in this tab of the browser, until it is kept elsewhere or the tab is closed. */
export function keepTyped(shelf: Shelf, place: string, { base, fields }: Typed): void {
  try {
    if (fields === base) shelf.removeItem(prefix + place);
    else shelf.setItem(prefix + place, JSON.stringify({ base, fields } satisfies Typed));
  } catch {
    // A browser that keeps nothing, or is full: the page itself still holds it.
  }
}

/**
 * What an earlier visit to this form in this tab typed and could not keep; null when there is none. A form that
 * has changed since took in what was typed, or somebody else changed it, which would be undone: it goes.
 */
export function typedBefore(shelf: Shelf, place: string, base: string): string | null {
  try {
    const kept = JSON.parse(shelf.getItem(prefix + place) ?? "null") as Partial<Typed> | null;
    if (kept !== null && kept.base === base && typeof kept.fields === "string" && kept.fields !== base)
      return kept.fields;
  } catch {
    // Not what this page wrote.
  }
  forgetTyped(shelf, place);
  return null;
}

/** Removes what was typed in one form, or without a place in all of them: somebody signs out. */
export function forgetTyped(shelf: Shelf, place?: string): void {
  try {
    const own = place === undefined ? keysOf(shelf) : [prefix + place];
    for (const key of own) shelf.removeItem(key);
  } catch {
    // Nothing can be kept there, so nothing is.
  }
}

const keysOf = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, i) => shelf.key(i) ?? "").filter((key) => key.startsWith(prefix));
