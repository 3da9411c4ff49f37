import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";

const passes = [
  { locale: "nl", theme: "light", side: "inside" },
  { locale: "en", theme: "dark", side: "inside" },
  { locale: "nl", theme: "dark", side: "partner" },
] as const;

for (const { locale, theme, side } of passes)
  test(`every page of a respondent (${side}) is accessible on a phone in ${locale}, ${theme}`, async ({
    server,
    links,
    newPage,
  }) => {
    test.slow();
    const page = await newPage(phone);
    await prefer(page, server, { locale, theme });
    const link = links[side];
    const check = async () => {
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(phone.viewport.width);
      await expectAccessible(page);
    };
    const look = async (path: string) => {
      await page.goto(path.startsWith("http") ? path : link + path);
      await check();
    };
    await look("");
    const form = page.locator("main form");
    await form.getByRole("button").click();
    await expect(page.getByRole("alert")).toBeVisible();
    await check();
    await page.getByRole("checkbox").check();
    await form.getByRole("button").click();
    await page.waitForURL(/\/screens\//);
    await look("/review");
    const parts = await page
      .locator("main ol")
      .getByRole("link")
      .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
    // Of screens that hold the same kinds of fields, one.
    const seen = new Set<string>();
    for (const part of parts) {
      await page.goto(part);
      const fields = await page
        .locator("main :is(input, select, textarea, legend)")
        .evaluateAll((all: HTMLInputElement[]) =>
          all.map(({ type, value }) => (type === "radio" ? value : type)),
        );
      const kind = [...new Set(fields)].sort().join(" ");
      if (!seen.has(kind)) await check();
      seen.add(kind);
    }
    expect(seen.size).toBeGreaterThan(2);
    await look("/notice");
    await look("/withdraw");
    // Not the part about oneself: that is no answer yet.
    await page.goto(parts[1]);
    await page.locator("main input[type=radio]").first().check();
    await page.locator("main form button[value=next]").click();
    await page.waitForURL((url) => url.href !== parts[1]);
    await look("/review");
    await page.locator("main form button[value=send]").click();
    await page.waitForURL(/\/done$/);
    await check();
    await look(`${server.url}/r/unknown`);
  });
