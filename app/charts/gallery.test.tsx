import { locales } from "@vensterbank/core";
import { messagesOf } from "@vensterbank/i18n";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MessagesProvider } from "../ui/messages/messages-provider";
import { galleryCharts } from "./gallery-page";

/** Whole pixels and plain class names: a stored picture changes only when somebody would see it. */
const rounded = (markup: string) =>
  markup
    .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)) + 0))
    .replace(/_(\w+?)_[0-9a-f]{6}\b/g, "$1");

describe.each(Object.keys(galleryCharts))("the picture %s", (key) => {
  const draw = (locale: "nl" | "en") =>
    renderToStaticMarkup(
      <MessagesProvider locale={locale} messages={messagesOf(locale)}>
        {galleryCharts[key]}
      </MessagesProvider>,
    );

  it("is as stored", async () => {
    await expect(rounded(draw("nl")).replaceAll("><", ">\n<")).toMatchFileSnapshot(`gallery/${key}.xml`);
  });

  it.each(locales)("has a name and words for who does not see it (%s), and no inline style", (locale) => {
    const markup = draw(locale);
    const pictures =
      markup.match(/<svg role="img" aria-labelledby="([^"]+)" aria-describedby="([^"]+)"/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    expect(markup.match(/<title id=/g)).toHaveLength(pictures.length);
    expect(markup.match(/<desc id="[^"]+">[^<]{5,}/g)).toHaveLength(pictures.length);
    expect(markup).not.toMatch(/ style=|NaN|undefined/);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
