/**
 * A sentence that is not yet in a language: a catalogue key and its arguments. Pure packages return these, so that
 * pages, mails, files and the command line can say the same thing in Dutch and in English.
 * An argument that is itself a message is translated first.
 */
export interface Message {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number | Message>>;
}

export function message(key: string, params?: Message["params"]): Message {
  return params === undefined ? { key } : { key, params };
}
