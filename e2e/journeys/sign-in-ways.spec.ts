import { type Page } from "@playwright/test";
import { type Account, accounts } from "../accounts";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { linkMailed, mailsTo } from "../mail/mails-to";
import { prefer } from "../preferences";
import { type RunningServer } from "../server";

const heading = { level: 1 } as const;
const title = (page: Page) => page.getByRole("heading", heading);

async function signIn(page: Page, server: RunningServer, account: Account, password = server.demo.password) {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel("E-mailadres").fill(accounts[account]);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
}

async function askFor(page: Page, address: string) {
  await page.getByLabel("E-mailadres").fill(address);
  await page.getByRole("button", { name: "Stuur de link" }).click();
  await expect(page.getByText("Als er een account is met dit adres")).toBeVisible();
}

test("a mailed link signs in where somebody was going, once, on a phone", async ({
  ownServer: server,
  newPage,
}) => {
  const page = await newPage(phone);
  await page.goto(`${server.url}/t/vaart/events`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mail mij een link" }).click();
  await expect(title(page)).toHaveText("Inloggen met een link");
  await expectAccessible(page);
  await askFor(page, accounts.board);
  const link = await linkMailed(server, accounts.board, "Uw link om in te loggen");

  // A mail server that looks at the link uses nothing up.
  expect((await fetch(link)).status).toBe(200);
  await page.goto(link);
  await expectAccessible(page);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
  expect(await page.content()).not.toContain(accounts.board);
  await page.getByRole("button", { name: "Inloggen met deze link" }).click();
  await expect(page).toHaveURL(`${server.url}/t/vaart/events`);

  const again = await newPage();
  expect((await again.goto(link))?.status()).toBe(410);
  await expect(title(again)).toHaveText("Deze link werkt niet meer");
  await expectAccessible(again);
  await again.getByRole("link", { name: "Vraag een nieuwe link" }).click();
  await expect(title(again)).toHaveText("Inloggen met een link");
});

test("an address without an account gets the same answer, and no mail", async ({ server, newPage }) => {
  const page = await newPage();
  for (const path of ["/sign-in/link", "/reset"]) {
    await page.goto(server.url + path);
    await askFor(page, "niemand@vaart.example");
  }
  await page.goto(`${server.url}/sign-in/link`);
  await askFor(page, accounts.stranger);
  await linkMailed(server, accounts.stranger, "Uw link om in te loggen");
  expect(await mailsTo(server, "niemand@vaart.example")).toEqual([]);
});

test("a link is used by somebody else's browser only after being told", async ({
  ownServer: server,
  newPage,
}) => {
  const page = await newPage();
  await signIn(page, server, "board");
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  await page.goto(`${server.url}/sign-in/link`);
  await askFor(page, accounts.coordinator);
  await page.goto(await linkMailed(server, accounts.coordinator, "Uw link om in te loggen"));
  await expect(page.getByText("Als u verdergaat, wordt die persoon uitgelogd.")).toBeVisible();
  await page.getByRole("button", { name: "Inloggen met deze link" }).click();
  await page.goto(`${server.url}/account`);
  await expect(page.getByText(accounts.coordinator)).toBeVisible();
});

test("a forgotten password is set anew without JavaScript, and every session ends", async ({
  ownServer: server,
  newPage,
}) => {
  const elsewhere = await newPage();
  await signIn(elsewhere, server, "coordinator");
  await expect(elsewhere).toHaveURL(`${server.url}/t/vaart`);

  const page = await newPage({ ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("link", { name: "Wachtwoord vergeten?" }).click();
  await askFor(page, accounts.coordinator);
  const link = await linkMailed(server, accounts.coordinator, "Een nieuw wachtwoord kiezen");
  await page.goto(link);
  const set = async (password: string) => {
    await page.getByLabel("Nieuw wachtwoord").fill(password);
    await page.getByRole("button", { name: "Wachtwoord bewaren" }).click();
  };
  await set("vaartvaart");
  await expect(page.getByText("lijkt te veel op uw naam")).toBeVisible();
  await set("drie natte regenjassen");
  await expect(page.getByText("Uw wachtwoord is bewaard.")).toBeVisible();
  await elsewhere.goto(`${server.url}/t/vaart`);
  await expect(elsewhere).toHaveURL(/\/sign-in\?/);
  expect((await page.goto(link))?.status()).toBe(410);

  await signIn(page, server, "coordinator");
  await expect(page.getByText("horen niet bij elkaar")).toBeVisible();
  await signIn(page, server, "coordinator", "drie natte regenjassen");
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  const subjects = (await mailsTo(server, accounts.coordinator)).map(({ subject }) => subject);
  expect(subjects).toContain("Het wachtwoord van uw account is gewijzigd");
});

test("who is signed in proves anew who they are, and comes back", async ({ ownServer: server, newPage }) => {
  const page = await newPage();
  await signIn(page, server, "board");
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  await page.goto(`${server.url}/account/confirm?returnTo=%2Ft%2Fvaart%2Fevents`);
  await expectAccessible(page);
  await page.getByLabel("Wachtwoord").fill("niet het wachtwoord");
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page.getByText("Dit is niet uw wachtwoord.")).toBeVisible();
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page).toHaveURL(`${server.url}/t/vaart/events`);
  await page.goto(`${server.url}/account/confirm?returnTo=%2F%2Fevil.example`);
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Bevestigen" }).click();
  await expect(page).toHaveURL(`${server.url}/account`);
});

test("made-up cookies open nothing, and after signing out the back button shows nothing", async ({
  server,
  newPage,
}) => {
  const page = await newPage();
  const forged = Buffer.from(JSON.stringify("x".repeat(43))).toString("base64");
  await page.context().addCookies([
    { name: "second-step", value: encodeURIComponent(forged), url: `${server.url}/sign-in/second` },
    { name: "session", value: "x".repeat(40), url: server.url },
  ]);
  await page.goto(`${server.url}/sign-in/second`);
  await expect(page).toHaveURL(`${server.url}/sign-in`);
  await expect(page.getByText("Het inloggen is gestopt")).toBeVisible();
  await signIn(page, server, "board");
  await expect(page).toHaveURL(`${server.url}/t/vaart`);
  await page.goto(`${server.url}/t/vaart/events`);
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await expect(page.getByText("U bent uitgelogd.")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the ways in are there in English and in the dark", async ({ server, newPage }) => {
  const page = await newPage();
  await prefer(page, server, { locale: "en", theme: "dark" });
  for (const [path, words] of [
    ["/sign-in", "Sign in"],
    ["/sign-in/link", "Sign in with a link"],
    ["/reset", "Forgotten your password"],
  ]) {
    await page.goto(server.url + path);
    await expect(title(page)).toHaveText(words);
    await expectAccessible(page);
  }
});
