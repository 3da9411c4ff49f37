import { type Locale } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { paths } from "../../paths";

const malformed = { title: "errors.page.title.refused", text: "errors.page.malformed" } as const;
const elsewhere = { title: "errors.page.title.forbidden", text: "errors.page.elsewhere" } as const;
const fault = { title: "errors.page.title.fault", text: "errors.page.fault" } as const;

function wordsOf(status: number) {
  if (status >= 500) return fault;
  return status === 403 ? elsewhere : malformed;
}

/**
 * The page of a refusal or a fault before anything of the product could answer: no style, no script, and nothing of
 * what was asked.
 */
export function plainErrorPage(status: number, locale: Locale): string {
  const { t } = createTranslator(locale, messagesOf(locale, ["errors"]));
  const { title, text } = wordsOf(status);
  return [
    `<!doctype html>`,
    `<html lang="${locale}">`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${t(title)} · Vensterbank</title>`,
    `<h1>${t(title)}</h1>`,
    `<p>${t(text)}</p>`,
    `<p><a href="${paths.home()}">${t("errors.page.home")}</a></p>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** The same in both languages at once, for a request of which not even the headers could be read. */
export function plainErrorText(locales: readonly Locale[]): string {
  return locales
    .map((locale) => createTranslator(locale, messagesOf(locale, ["errors"])).t(malformed.text))
    .map((line) => `${line}\n`)
    .join("");
}
