import { type Locale, type Message } from "@vensterbank/core";
import i18next from "i18next";
import { type MessageKey, type Messages } from "./catalogues";

export type TranslateParams = Readonly<Record<string, string | number | Message>>;

export interface Translator {
  readonly locale: Locale;
  /** The text of a key; `count` chooses the plural form. */
  t(key: MessageKey, params?: TranslateParams): string;
  /** The text of a message that a pure package made. An unknown key is a fault of ours and throws. */
  say(message: Message): string;
  /** Whether `say` knows it; of a plural, in the form that its count asks for. */
  has(message: Message): boolean;
}

/** A translator over the given messages; it works in pages, mails, jobs and the command line alike. */
export function createTranslator(locale: Locale, messages: Messages): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: { translation: messages } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // React escapes what it renders; mails and files escape at their own edge.
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);

  const translate = (key: string, params: TranslateParams = {}): string => {
    const plain: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(params)) {
      plain[name] = typeof value === "object" ? translate(value.key, value.params) : value;
    }
    if (!instance.exists(key, plain))
      throw new Error(`No message "${key}" in the catalogues that were loaded`);
    return instance.t(key, plain);
  };
  return {
    locale,
    t: (key, params) => translate(key, params),
    say: (message) => translate(message.key, message.params),
    has: ({ key, params }) =>
      instance.exists(key, typeof params?.count === "number" ? { count: params.count } : {}),
  };
}
