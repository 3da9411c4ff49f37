import { type Page } from "@playwright/test";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { closeInMinutes } from "../respondent/closing-time";
import { answerScreen, begin, goOn } from "../respondent/questionnaire";

const looks = [
  { locale: "nl", theme: "light" },
  { locale: "nl", theme: "dark" },
  { locale: "en", theme: "light" },
  { locale: "en", theme: "dark" },
] as const;
type Look = (typeof looks)[number];

const words = {
  nl: {
    offline: /Geen verbinding\. Wat je invult/,
    lastCall: /Jij was al begonnen/,
    closed: "De meting is gesloten",
  },
  en: {
    offline: /No connection\. What you fill in/,
    lastCall: /You had begun already/,
    closed: "The measurement is closed",
  },
} as const;

test("every state in which somebody meets the questionnaire is accessible in both languages and themes", async ({
  ownServer: server,
  newPage,
}) => {
  test.setTimeout(300_000);
  const link = server.url + server.demo.links.inside;
  const page = await newPage(phone);
  const inEachLook = async (path: string, look: (look: Look) => Promise<void>) => {
    for (const one of looks) {
      await prefer(page, server, one);
      await page.goto(path);
      await look(one);
      await expectAccessible(page);
    }
  };
  await begin(page, link);
  const screen = page.url();

  await inEachLook(screen, async ({ locale }) => {
    await page.context().route("**/save", (route) => route.abort("connectionfailed"));
    await page.locator("main input[type=radio]:not(:checked)").first().check();
    await expect(page.getByText(words[locale].offline)).toBeVisible();
    await page.context().unroute("**/save");
  });
  for (const intent of ["stop", "again"]) {
    await inEachLook(`${link}/mails`, async () => {
      await expect(page.locator(`main button[value=${intent}]`)).toBeVisible();
    });
    await page.locator(`main button[value=${intent}]`).click();
    await expect(page.locator(`main button[value=${intent}]`)).toHaveCount(0);
  }

  closeInMinutes(server, -5);
  for (const path of [screen, `${link}/review`, `${link}/relations`, `${link}/notice`, `${link}/withdraw`])
    await inEachLook(path, async ({ locale }) => {
      await expect(page.getByText(words[locale].lastCall)).toBeVisible();
    });

  // It closes while the page is open.
  await prefer(page, server, looks[0]);
  await page.goto(screen);
  closeInMinutes(server, -31);
  await page.locator("main input[type=radio]:not(:checked)").first().check();
  const told = page.getByRole("status").filter({ hasText: "kunnen we niet meer bewaren" });
  await expect(told).toContainText("De meting is gesloten.");
  await expectAccessible(page);
  // Not until when it goes on any more, and no button that does nothing.
  await expect(page.getByText(words.nl.lastCall)).toHaveCount(0);
  await expect(told.getByRole("link")).toBeVisible();
  await page.locator("main button[value=next]").last().click();
  await expect(page.getByRole("heading", { level: 1, name: words.nl.closed })).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
  for (const path of [link, screen, `${link}/review`])
    await inEachLook(path, async ({ locale }) => {
      await expect(page.getByRole("heading", { level: 1, name: words[locale].closed })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(/@vaart\.example/);
    });
});

test("who has answered asks for the outcome and takes that back, in both languages and themes", async ({
  links,
  newPage,
  server,
}) => {
  test.slow();
  const page = await newPage(phone);
  await begin(page, links.partner);
  await answerScreen(page);
  await goOn(page);
  await page.goto(`${links.partner}/review`);
  await page.locator("main button[value=send]").click();
  await page.waitForURL(/\/done$/);
  for (const look of looks) {
    await prefer(page, server, look);
    await page.goto(`${links.partner}/done`);
    await page.locator("input[name=address]").fill("geen adres");
    await page.locator("button[value=want]").click();
    await expect(page.getByRole("alert")).toBeFocused();
    await expectAccessible(page);
    await page.locator("input[name=address]").fill("iemand@example.org");
    await page.locator("button[value=want]").click();
    await page.waitForURL(/\/done$/);
    await expect(page.locator("button[value=stop]")).toBeVisible();
    await expect(page.getByText("iemand@example.org")).toHaveCount(0);
    await expectAccessible(page);
    await page.locator("button[value=stop]").click();
    await expect(page.locator("button[value=want]")).toBeVisible();
  }
});

/** Presses Tab until the focus is where it should be, and looks each time whether it can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    const found = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (!element || element === document.body) return { isThere: false, hidden: null };
      const { bottom, top, left, right, height } = element.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const seen = document.elementFromPoint(x, y);
      // Of something tall, that any of it can be seen is enough; the first button is there for the Enter key alone.
      const isSeen =
        height < 2 || height > innerHeight || element.contains(seen) || (seen?.contains(element) ?? false);
      return { isThere: element.matches(wanted), hidden: isSeen ? null : element.outerHTML.slice(0, 120) };
    }, selector);
    expect(found.hidden, "has the focus and cannot be seen").toBeNull();
    if (found.isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

test("the whole questionnaire can be answered and sent with the keyboard alone", async ({
  links,
  newPage,
}) => {
  test.setTimeout(240_000);
  const page = await newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(links.inside);
  await tabTo(page, "input[name=consent]");
  await page.keyboard.press("Space");
  await tabTo(page, "main form button");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/screens\//);
  while (/\/screens\//.test(page.url())) {
    const from = page.url();
    const fields = await page
      .locator("main :is(input:not([type=hidden]):not([type=checkbox]), select, textarea)")
      .evaluateAll((all: HTMLInputElement[]) =>
        [...new Map(all.map(({ name, type, tagName }) => [name, type || tagName.toLowerCase()]))].map(
          ([name, type]) => ({ name, type }),
        ),
      );
    let portrait = 0;
    for (const { name, type } of fields) {
      await tabTo(page, `[name="${name}"]`);
      if (type === "radio") await page.keyboard.press("Space");
      else if (type.startsWith("select")) await page.keyboard.press("ArrowDown");
      else if (type === "text") await page.keyboard.type(["40", "30", "20", "10"][portrait++ % 4]);
      else await page.keyboard.type("Vaker samen.");
    }
    await tabTo(page, "main form button[value=next]");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href !== from);
  }
  await expect(page).toHaveURL(/\/relations$/);
  await tabTo(page, "#name-search");
  await page.keyboard.type("jong");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("button[name=remove]")).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("name")))
    .toMatch(/^strength:/);
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await tabTo(page, "main form button[value=next]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/review$/);
  await tabTo(page, "main form button[value=send]");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/done$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
});

test("a screen reader hears where it is, what is asked, and what is chosen", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  for (const [role, name] of [
    ["banner", undefined],
    ["main", undefined],
    ["contentinfo", undefined],
    ["region", "Voortgang"],
    ["progressbar", /^Deel \d+ van \d+$/],
  ] as const)
    await expect(page.getByRole(role, { name })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "English" })).toHaveAttribute("lang", "en");
  await answerScreen(page);
  await goOn(page);
  const groups = page.getByRole("main").getByRole("group");
  const questions = await groups.count();
  expect(questions).toBeGreaterThan(2);
  for (let i = 0; i < questions; i++) {
    const legend = (await groups.nth(i).locator("legend").textContent()) ?? "";
    await expect(groups.nth(i)).toHaveAccessibleName(legend);
    const radios = groups.nth(i).getByRole("radio");
    for (const radio of await radios.all()) await expect(radio).toHaveAccessibleName(/\S/);
  }
  await expect(groups.first()).toMatchAriaSnapshot(`
    - group "Hoeveel merk je van deze verandering in je werk?":
      - radio "0 niets"
      - radio "10 heel veel"
      - radio "weet ik niet / n.v.t."
  `);
  await groups.first().getByRole("radio").first().check();
  await expect(page.getByRole("status").filter({ hasText: "Bewaard" })).toHaveCount(1);
});

for (const width of [320, 640])
  test(`nothing has to be scrolled sideways at ${width} pixels with wide text`, async ({
    links,
    newPage,
  }) => {
    const page = await newPage({ viewport: { width, height: 512 } });
    await begin(page, links.inside);
    const paths = [
      page.url(),
      ...["review", "relations", "notice", "withdraw", "mails"].map((path) => `${links.inside}/${path}`),
    ];
    await page.goto(`${links.inside}/review`);
    paths.push(
      ...(await page
        .locator("main ol")
        .getByRole("link")
        .evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href))),
    );
    for (const path of new Set(paths)) {
      await page.goto(path);
      // The spacing of WCAG 1.4.12, which nothing may get lost by.
      await page.evaluate(() => {
        for (const { style } of document.querySelectorAll<HTMLElement>("body *")) {
          style.setProperty("line-height", "1.5", "important");
          style.setProperty("letter-spacing", "0.12em", "important");
          style.setProperty("word-spacing", "0.16em", "important");
        }
      });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(wide, path).toBeLessThanOrEqual(width);
    }
  });

test("letters twice as large stay words beside each other on a phone", async ({ links, newPage }) => {
  const page = await newPage(phone);
  await begin(page, links.inside);
  await page.goto(`${links.inside}/relations`);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
  // What changed of an earlier relation is asked in words of one or two: none of them is broken into letters.
  await page.locator("input[name^='earlier:'][value=change]").first().check();
  for (const label of await page.locator("main fieldset label:has(input[type=radio]) > span").all()) {
    if (!(await label.isVisible())) continue;
    const { lines, words } = await label.evaluate((element) => ({
      lines: Math.round(
        element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight),
      ),
      words: (element.textContent ?? "").trim().split(/\s+/).length,
    }));
    expect.soft(lines, (await label.textContent()) ?? "").toBeLessThanOrEqual(words);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    phone.viewport.width,
  );
});
