import { type Page } from "@playwright/test";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { linkMailed } from "../mail/mails-to";
import { prefer } from "../preferences";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const settings = "/t/vaart/settings";
const subject = "Uitnodiging voor Vaart";
const password = "een gele fiets bij het water";

async function invite(page: Page, url: string, email: string, role: string, endsOn?: string) {
  await page.goto(`${url}${settings}/members/invite`);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByRole("radio", { name: role }).check();
  if (endsOn !== undefined) await page.getByLabel(/^Laatste dag/).fill(endsOn);
  await page.getByRole("button", { name: "Uitnodiging versturen" }).click();
}

test("a consultant is invited until a day, comes in from another browser, and is let go", async ({
  ownServer,
  pageOf,
  newPage,
}) => {
  const email = "nieuwe.adviseur@bureau.example";
  const director = await pageOf(ownServer, "director");
  await invite(director, ownServer.url, email, "adviseur");
  await expect(director.getByText("Kies een laatste dag.")).toBeVisible();
  await invite(director, ownServer.url, email, "adviseur", inDays(20));
  await expect(director.getByText(`De uitnodiging aan ${email} is verstuurd.`)).toBeVisible();
  await expect(director.getByRole("button", { name: `Uitnodiging aan ${email} intrekken` })).toBeVisible();
  await expectAccessible(director);

  const consultant = await newPage();
  const link = await linkMailed(ownServer, email, subject);
  // A mail program that opens the link uses nothing up.
  for (let i = 0; i < 2; i++) await consultant.goto(link);
  await expect(consultant.getByRole("heading", { level: 1 })).toContainText("Vaart");
  expect(await consultant.content()).not.toContain(email);
  await expectAccessible(consultant);
  await consultant.getByLabel("Uw naam").fill("Nova Bakker");
  await consultant.getByLabel("Wachtwoord").fill("kort");
  await consultant.getByRole("button", { name: /^Account maken/ }).click();
  await expect(consultant.getByText("Dit klopt nog niet:")).toBeVisible();
  await consultant.getByLabel("Wachtwoord").fill(password);
  await consultant.getByRole("button", { name: /^Account maken/ }).click();
  await expect(consultant).toHaveURL(`${ownServer.url}/t/vaart`);
  await expect(consultant.getByText("Welkom bij Vaart.")).toBeVisible();
  await expect(consultant.getByText(/Uw toegang loopt af op/)).toBeVisible();
  await consultant.goto(`${ownServer.url}/portfolio`);
  await expect(consultant).toHaveURL(`${ownServer.url}/t/vaart`);
  const again = await consultant.goto(link);
  expect(again?.status()).toBe(404);

  await director.goto(`${ownServer.url}/t/vaart`);
  await expect(director.getByText(/De toegang van Nova Bakker loopt af op/)).toBeVisible();
  await director.goto(`${ownServer.url}${settings}/members`);
  await director.getByRole("link", { name: "Nova Bakker" }).click();
  await director.getByRole("button", { name: "Toegang intrekken" }).click();
  await director.getByRole("dialog").getByRole("button", { name: "Toegang intrekken" }).click();
  await expect(director.getByText("Nova Bakker heeft geen toegang meer")).toBeVisible();
  const gone = await consultant.goto(`${ownServer.url}/t/vaart`);
  expect(gone?.status()).toBe(404);

  await director.goto(`${ownServer.url}${settings}/audit`);
  for (const said of ["Iemand uitgenodigd", "Toegang aangenomen", "Toegang ingetrokken"])
    await expect(director.getByRole("cell", { name: said })).toBeVisible();
  await expectAccessible(director);
});

test("an invitation that does not work is one plain page, and one for another address opens nothing", async ({
  server,
  pageOf,
  newPage,
}) => {
  const email = "collega@vaart.example";
  const director = await pageOf(server, "director");
  await invite(director, server.url, email, "toezichthouder");
  const link = await linkMailed(server, email, subject);
  const other = await pageOf(server, "stranger");
  await other.goto(link);
  await expect(other.getByText(/Deze uitnodiging is voor een ander adres/)).toBeVisible();
  const page = await newPage();
  for (const path of [`${link}x`, `${server.url}/invitation/niets`]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze uitnodiging werkt niet (meer)");
  }
  await director.goto(`${server.url}${settings}/members`);
  await director.getByRole("button", { name: `Uitnodiging aan ${email} intrekken` }).click();
  await expect(director.getByText("De uitnodiging is ingetrokken.")).toBeVisible();
  expect((await page.goto(link))?.status()).toBe(404);
});

test("support access is given, seen on every page and taken back, without JavaScript", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "director", { ...phone, javaScriptEnabled: false });
  await page.goto(`${ownServer.url}${settings}/support`);
  await page.getByRole("link", { name: "Laten meekijken" }).click();
  await page.getByRole("radio", { name: "4 uur" }).check();
  await page.getByLabel("Waarom").fill("Een import loopt vast.");
  await page.getByRole("button", { name: "Laten meekijken" }).click();
  await expect(page.getByText("De beheerder kan nu meekijken.")).toBeVisible();
  await page.goto(`${ownServer.url}/t/vaart`);
  await expect(page.getByText(/kan meekijken tot/)).toBeVisible();
  const board = await pageOf(ownServer, "board");
  await board.goto(`${ownServer.url}/t/vaart`);
  await expect(board.getByText(/kan meekijken tot/)).toHaveCount(0);
  await page.getByRole("link", { name: "Bekijken of stoppen" }).click();
  await page.getByRole("button", { name: "Meteen stoppen" }).click();
  await expect(page.getByText("De beheerder kan niet meer meekijken.")).toBeVisible();
});

for (const { locale, theme } of [
  { locale: "nl", theme: "light" },
  { locale: "en", theme: "dark" },
] as const)
  test(`the settings are accessible in ${locale}, ${theme}`, async ({ server, pageOf }) => {
    const page = await pageOf(server, "director");
    await prefer(page, server, { locale, theme });
    for (const path of [
      "",
      "/second-factor",
      "/members",
      "/members/invite",
      "/support",
      "/support/grant",
      "/audit",
      "/audit?action=wave.open",
    ]) {
      await page.goto(server.url + settings + path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
    }
  });
