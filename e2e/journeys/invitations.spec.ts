import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { startServer } from "../server";
import { linkIn, startMailServer } from "../whole-wave/mail-server";

/** A Tuesday in winter, ten in the morning in Amsterdam. */
const moment = "2027-02-02T09:00:00Z";

/** A wave of its own that is open, and in which nobody was invited yet; the path of its pages. */
async function openWave(page: Page, organisation: string): Promise<string> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await page.goto(`${organisation}/programmes/new`);
  await page.getByLabel("Naam van het traject").fill("Per mail");
  await press("Traject maken");
  await page.getByLabel("Naam van de meting").fill("Winter 2027");
  await press("Meting voorbereiden");
  await page.getByRole("link", { name: "Naar openen" }).click();
  await page.getByRole("checkbox", { name: /^Verstuur de uitnodigingen/ }).uncheck();
  await press("Meting openen");
  await page.waitForURL(/\/waves\/[\w-]+\/links$/);
  return page.url().replace(/\/links$/, "");
}

/** What the page counts, by its name. */
async function countOf(page: Page, term: string): Promise<number> {
  const pair = page.locator("dl > div").filter({ has: page.getByText(term, { exact: true }) });
  return Number.parseInt((await pair.locator("dd").textContent()) ?? "", 10);
}

test("a coordinator sends invitations, is told what keeps them, mends an address and sends again", async ({
  pageOf,
}) => {
  test.setTimeout(300_000);
  const clock = join(mkdtempSync(join(tmpdir(), "vensterbank-clock-")), "now");
  writeFileSync(clock, moment);
  // The first of the staff who is tried has no mailbox any more.
  let refused = "";
  const refuses = (address: string) =>
    address === (refused ||= address.endsWith("@vaart.example") ? address : "");
  const first = await startMailServer();
  const { url } = first;
  await first.close();
  const server = await startServer(undefined, {
    settings: { TEST_CLOCK: clock, SMTP_URL: url, MAIL_PER_MINUTE: "6000" },
  });
  const director = await pageOf(server, "director");
  const wave = await openWave(director, `${server.url}/t/vaart`);
  const page = await pageOf(server, "coordinator");
  const round = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Uitnodigingen" }) });

  await test.step("it is found beside the other pages of the measurement, and shows the mail first", async () => {
    await page.goto(wave);
    await page.getByRole("link", { name: "Uitnodigingen", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Uitnodigingen$/);
    await expect(page.getByText("Er zijn nog geen uitnodigingen verstuurd")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("link", { name: "Bekijk de mail" }).click();
    await page.waitForURL(/\/invitations\/invite/);
    await page.goBack();
  });

  const reached = await countOf(page, "Met een mailadres");
  expect(reached).toBeGreaterThan(20);

  await test.step("the mail server is down, and that is said", async () => {
    await page.getByRole("button", { name: "Uitnodigingen nu versturen" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog).toContainText(`naar ${reached} mensen`);
    await dialog.getByRole("button", { name: "Uitnodigingen nu versturen" }).click();
    await expect(page.getByText("De uitnodigingen gaan uit.")).toBeVisible();
    await expect(page.getByText("De mails staan stil")).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText("We krijgen geen verbinding met de mailserver.")).toBeVisible();
    await expect(round).toContainText("bezig");
    await expectAccessible(page);
  });

  const mails = await startMailServer({ port: Number(new URL(url).port), refuses });
  const to = (address: string) => mails.delivered.filter((one) => one.to === address);

  await test.step("it is back: everybody else gets one mail, and one address does not work", async () => {
    await expect(page.getByText("De mails staan stil")).toHaveCount(0, { timeout: 90_000 });
    await expect(round).toContainText("gedaan", { timeout: 90_000 });
    expect(mails.delivered).toHaveLength(reached - 1);
    expect(new Set(mails.delivered.map((one) => one.to)).size).toBe(reached - 1);
    await expect(round.getByRole("cell")).toHaveText([
      /2027/,
      String(reached),
      String(reached - 1),
      "0",
      "1",
    ]);
    expect(await countOf(page, "Met een adres dat niet werkt")).toBe(1);
    expect(await countOf(page, "Met een mailadres")).toBe(reached - 1);
    await expect(page.getByText("Dit adres bestaat niet (meer).")).toBeVisible();
    await expect(page.locator("main")).not.toContainText("@");
    await expectAccessible(page);
  });

  await test.step("the same in English, in the dark and on a phone", async () => {
    const device = await pageOf(server, "coordinator", phone);
    await prefer(device, server, { locale: "en", theme: "dark" });
    await device.goto(`${wave}/invitations`);
    await expect(device.getByText("This address does not exist (any more).")).toBeVisible();
    await expect(device.getByRole("button", { name: "Send invitations now" })).toHaveCount(0);
    expect(await device.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expectAccessible(device);
  });

  await test.step("the address is corrected, and the invitation goes there", async () => {
    await page.getByRole("link", { name: /^Adres van .* verbeteren$/ }).click();
    await expect(page.getByLabel("E-mailadres")).toHaveValue(refused);
    await page.getByLabel("E-mailadres").fill("weer.bereikbaar@vaart.example");
    await page.getByRole("button", { name: "Bewaren", exact: true }).click();
    await page.waitForURL(/\/people/);
    await page.goto(`${wave}/invitations`);
    await expect(page.getByText("Er is nu een ander adres.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /aan wie een ander adres heeft \(1\)$/ }).click();
    await expect(page.getByText("1 uitnodiging gaat opnieuw uit.")).toBeVisible();
    await expect.poll(() => to("weer.bereikbaar@vaart.example").length, { timeout: 60_000 }).toBe(1);
    await expect(page.getByText("Adressen die niet werken")).toHaveCount(0);
    expect(await countOf(page, "Met een mailadres")).toBe(reached);
  });

  await test.step("somebody lost the mail and gets it once more, with the same link", async () => {
    const again = page.getByRole("button", { name: /^Uitnodiging opnieuw sturen aan / }).first();
    const before = mails.delivered.length;
    await again.click();
    await expect(page.getByText("De uitnodiging gaat opnieuw uit.")).toBeVisible();
    await expect.poll(() => mails.delivered.length, { timeout: 60_000 }).toBe(before + 1);
    const links = to(mails.delivered[before].to).map(({ mail }) => linkIn(mail, /^\/r\/[\w-]+$/));
    expect(links).toHaveLength(2);
    expect(new Set(links).size).toBe(1);
  });

  await server.stop();
  await mails.close();
});
