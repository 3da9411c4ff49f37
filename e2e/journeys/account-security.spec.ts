import { type Page } from "@playwright/test";
import { type Account, accounts } from "../accounts";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { AuthenticatorApp } from "../security/authenticator-app";
import { addVirtualAuthenticator } from "../security/virtual-authenticator";
import { type RunningServer } from "../server";
import { post } from "../session";

/** Passkeys belong to a domain: browsers know none under an address of numbers. */
const underName = ({ url }: RunningServer) => url.replace("127.0.0.1", "localhost");

async function signIn(page: Page, server: RunningServer, account: Account, password = server.demo.password) {
  await page.goto(`${underName(server)}/sign-in?returnTo=%2Faccount`);
  await page.getByLabel("E-mailadres").fill(accounts[account]);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
}

const signOut = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Uitloggen" }).click();

/** From the account's page to a connected app. */
async function connectApp(page: Page): Promise<{ app: AuthenticatorApp; codes: string[] }> {
  await page.getByRole("link", { name: "Authenticator-app: Aanzetten" }).click();
  await expect(page.getByRole("img", { name: "QR-code voor de authenticator-app" })).toBeVisible();
  const app = await AuthenticatorApp.from(page);
  await page.getByLabel("Code van zes cijfers").fill("000000");
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page.getByText("Deze code klopt niet of is al gebruikt.")).toBeVisible();
  // After a wrong code the same key is still the one to confirm.
  const same = await AuthenticatorApp.from(page);
  await page.getByLabel("Code van zes cijfers").fill(same.code(-1));
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("De authenticator-app staat aan");
  const codes = await page
    .getByRole("list", { name: "Uw herstelcodes" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(app.code()).toBe(same.code());
  return { app, codes };
}

test("an authenticator app is connected, asked for, and turned off", async ({
  ownServer: server,
  newPage,
}) => {
  const page = await newPage(phone);
  await signIn(page, server, "coordinator");
  const { app, codes } = await connectApp(page);
  expect(codes).toHaveLength(10);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
  await expect(page.getByText("Nog 10 codes over")).toBeVisible();
  await page.goBack();
  await expect(page.getByText(codes[0]), "shown once").toHaveCount(0);

  await signOut(page);
  await signIn(page, server, "coordinator");
  await page.getByLabel("Code", { exact: true }).fill(app.code());
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uw account");

  await signOut(page);
  await signIn(page, server, "coordinator");
  await page.getByRole("link", { name: "Ik kan niet bij mijn app" }).click();
  await page.getByLabel("Herstelcode", { exact: true }).fill(codes[0].toUpperCase());
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page.getByText("Nog 9 codes over")).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Wat er met uw account gebeurde" }).getByText("Herstelcode gebruikt"),
  ).toBeVisible();

  await page.getByRole("link", { name: "Authenticator-app: Wijzigen" }).click();
  await page.getByRole("button", { name: "App uitzetten" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "App uitzetten" }).click();
  await expect(page.getByText("De authenticator-app staat uit.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Authenticator-app: Aanzetten" })).toBeVisible();
});

test("recovery codes are made anew, and the old ones stop working", async ({
  ownServer: server,
  newPage,
}) => {
  const page = await newPage();
  await signIn(page, server, "coordinator");
  const { codes } = await connectApp(page);
  await page.goto(`${underName(server)}/account/recovery-codes`);
  await page.getByRole("button", { name: "Nieuwe codes maken" }).click();
  const list = page.getByRole("list", { name: "Uw herstelcodes" });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  await expect(list).not.toContainText(codes[0]);
  await signOut(page);
  await signIn(page, server, "coordinator");
  await page.getByRole("link", { name: "Ik kan niet bij mijn app" }).click();
  await page.getByLabel("Herstelcode", { exact: true }).fill(codes[0]);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page.getByLabel("Herstelcode", { exact: true })).toBeVisible();
});

test("a passkey is made, signs in, gets another name and goes", async ({ ownServer: server, newPage }) => {
  const page = await newPage();
  await addVirtualAuthenticator(page);
  await signIn(page, server, "coordinator");
  await page.getByRole("link", { name: "Passkeys: Toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Passkeys");
  await page.getByLabel("Naam").fill("<b>Laptop</b> \u202ekrew");
  await page.getByRole("button", { name: "Passkey maken" }).click();
  await expect(page.getByText("De passkey is toegevoegd.")).toBeVisible();
  await expect(page.getByRole("list", { name: "Uw passkeys" }).getByRole("paragraph").first()).toHaveText(
    "<b>Laptop</b> krew",
  );
  // The same device makes no second one.
  await page.getByRole("button", { name: "Passkey maken" }).click();
  await expect(page.getByText("Op dit apparaat staat al een passkey van u.")).toBeVisible();

  await signOut(page);
  await page.goto(`${underName(server)}/sign-in?returnTo=%2Faccount%2Fpasskeys`);
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByText(/laatst gebruikt op/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Andere naam" }).click();
  await page.getByRole("dialog").getByLabel("Naam").fill("Laptop werk");
  await page.getByRole("dialog").getByRole("button", { name: "Bewaren" }).click();
  await expect(page.getByRole("list", { name: "Uw passkeys" }).getByRole("paragraph").first()).toHaveText(
    "Laptop werk",
  );

  const removeIt = async () => {
    await page.getByRole("button", { name: "Verwijderen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Verwijderen" }).click();
  };
  const other = await page.context().newPage();
  await other.goto(`${underName(server)}/account/passkeys`);
  await removeIt();
  await expect(page.getByText("De passkey is verwijderd.")).toBeVisible();
  await other.getByRole("button", { name: "Verwijderen" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Verwijderen" }).click();
  await expect(other.getByText("Deze passkey was al verwijderd.")).toBeVisible();

  await signOut(page);
  await page.goto(`${underName(server)}/sign-in`);
  await page.getByRole("button", { name: "Inloggen met een passkey" }).click();
  await expect(page.getByText(/Deze passkey kan hier niet worden gebruikt/)).toBeVisible();
});

test("other devices are out at once", async ({ ownServer: server, newPage }) => {
  const [here, there] = [await newPage(), await newPage(phone)];
  await signIn(there, server, "coordinator");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
  await signIn(here, server, "coordinator");
  await here.getByRole("button", { name: /^Chrome .* uitloggen$/ }).click();
  await expect(here.getByText("Dat apparaat is uitgelogd.")).toBeVisible();
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in\?returnTo=%2Faccount$/);

  await signIn(there, server, "coordinator");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
  await here.reload();
  await here.getByRole("button", { name: "Overal anders uitloggen" }).click();
  await expect(here.getByText("Overal anders bent u uitgelogd.")).toBeVisible();
  await there.goto(`${underName(server)}/t/vaart`);
  await expect(there).toHaveURL(/\/sign-in/);
});

test("another password ends what the old one began", async ({ ownServer: server, newPage }) => {
  const [here, there] = [await newPage(), await newPage()];
  await signIn(there, server, "coordinator");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
  await signIn(here, server, "coordinator");
  await here.getByRole("link", { name: "Wachtwoord: Wijzigen" }).click();
  const change = async (current: string, password: string) => {
    await here.getByLabel("Huidig wachtwoord").fill(current);
    await here.getByLabel("Nieuw wachtwoord").fill(password);
    await here.getByRole("button", { name: "Wachtwoord bewaren" }).click();
  };
  await change("niet het wachtwoord", "vier paarse olifanten dansen");
  await expect(here.getByText("Dit is niet uw huidige wachtwoord.")).toBeVisible();
  await change(server.demo.password, "welkom2026");
  await expect(here.getByText(/Kies een ander/)).toBeVisible();
  await change(server.demo.password, "vier paarse olifanten dansen");
  await expect(here.getByText("Uw wachtwoord is gewijzigd.")).toBeVisible();
  await there.reload();
  await expect(there).toHaveURL(/\/sign-in/);
  await signIn(there, server, "coordinator");
  await expect(there.getByText("Dit e-mailadres en wachtwoord horen niet bij elkaar.")).toBeVisible();
  await signIn(there, server, "coordinator", "vier paarse olifanten dansen");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
});

test("who needs a second factor makes one and goes on", async ({ ownServer: server, newPage }) => {
  const director = await newPage();
  await signIn(director, server, "stranger");
  await connectApp(director);
  await director.goto(`${underName(server)}/t/springtij/settings/second-factor`);
  await director.getByRole("radio").first().check();
  await director.locator("main form").getByRole("button").click();
  await expect(director).toHaveURL(/\/t\/springtij\/settings$/);

  const page = await newPage(phone);
  await signIn(page, server, "consultant");
  await page.goto(`${underName(server)}/t/springtij/people`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tweede stap nodig");
  await expect(page.getByText(/Springtij.* vraagt van iedereen een tweede stap/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Een authenticator-app koppelen" }).click();
  const app = await AuthenticatorApp.from(page);
  await page.getByLabel("Code van zes cijfers").fill(app.code());
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await page.getByRole("link", { name: "Ik heb ze bewaard" }).click();
  await expect(page).toHaveURL(/\/t\/springtij\/people$/);
  await page.goto(`${underName(server)}/account/authenticator`);
  await expect(page.getByText("Uitzetten kan niet zolang een tweede stap verplicht is.")).toBeVisible();
});

for (const { locale, theme } of [
  { locale: "nl", theme: "light" },
  { locale: "en", theme: "dark" },
] as const)
  test(`an account's pages are accessible in ${locale}, ${theme}`, async ({ ownServer: server, pageOf }) => {
    const page = await pageOf(server, "coordinator", phone);
    await prefer(page, server, { locale, theme });
    for (const path of [
      "/account",
      "/account/password",
      "/account/authenticator",
      "/account/recovery-codes",
      "/account/passkeys",
      "/account/second-factor?returnTo=%2Ft%2Fvaart",
    ]) {
      await page.goto(server.url + path);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });

test("nobody's device is ended from another account", async ({ ownServer: server, newPage }) => {
  const [here, there] = [await newPage(), await newPage()];
  await signIn(there, server, "board");
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
  await signIn(here, server, "board");
  const device = await here.locator("input[name=device]").inputValue();
  const foreign = await post(server, "coordinator", "/account", { intent: "end-device", device });
  expect(foreign.headers.get("location")).toBe("/account");
  await there.reload();
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Uw account");
});
