import { createTranslator, type MessageKey, type Messages, type TranslateParams } from "@vensterbank/i18n";
import { type Locale } from "@vensterbank/core";

interface Match {
  readonly id: string;
  readonly data: unknown;
}

/**
 * The title of a page from a message key: "Inloggen · Vensterbank". Words come from the loaders around the page, as
 * they do for `useMessages`. `params` reads the page's own data.
 */
export function pageTitle<Data = unknown>(key: MessageKey, params?: (data: Data) => TranslateParams) {
  return ({ matches, data }: { matches: readonly Match[]; data?: unknown }) => {
    const sent = matches.map((match) => match.data as { locale?: Locale; messages?: Messages } | undefined);
    const locale = sent.find((one) => one?.locale !== undefined)?.locale;
    const messages = Object.assign({}, ...sent.map((one) => one?.messages)) as Messages;
    if (locale === undefined || data === undefined) return [{ title: "Vensterbank" }];
    const { t, has } = createTranslator(locale, messages);
    if (!has({ key })) return [{ title: "Vensterbank" }];
    return [{ title: `${t(key, params?.(data as Data))} · Vensterbank` }];
  };
}
