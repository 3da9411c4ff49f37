import { type Page } from "@playwright/test";
import { issueCodes } from "../codes/issue-codes";
import { expect, expectAccessible, test } from "../fixtures";
import { prefer } from "../preferences";
import { answerRelations, answerScreen, answerScreens, goOn } from "../respondent/questionnaire";
import { type RunningServer } from "../server";
import { request } from "../session";

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true } as const;
const stop = "Stop, en laat niets achter op deze tablet";

/** The path of the demo's open wave. */
async function openWavePath(server: RunningServer): Promise<string> {
  const home = await (await request(server, "coordinator", "/t/vaart")).text();
  const paths = [...home.matchAll(/\/t\/vaart\/waves\/[\w-]+/g)].map(([path]) => path);
  for (const path of new Set(paths)) {
    const page = await (await request(server, "coordinator", `${path}/codes`)).text();
    if (page.includes("codes/sheet.pdf")) return path;
  }
  throw new Error("No open wave.");
}

async function type(page: Page, code: string, button = "Open de vragenlijst"): Promise<void> {
  await page.getByRole("textbox").fill(code);
  await page.getByRole("button", { name: button }).click();
}

async function setUpTablet(page: Page, wave: string): Promise<string> {
  await page.goto(`${wave}/kiosks`);
  await page.getByLabel("Waar staat de tablet?").fill("Kantine");
  await page.getByRole("button", { name: "Maak een adres" }).click();
  return (await page.locator("main code").textContent()) ?? "";
}

test("codes are made once, typed in any way, with and without JavaScript", async ({
  ownServer,
  pageOf,
  newPage,
}) => {
  test.slow();
  const wave = await openWavePath(ownServer);
  const coordinator = await pageOf(ownServer, "coordinator");
  await coordinator.goto(`${ownServer.url}${wave}/codes`);
  await expect(coordinator.getByText("geen mailadres dat werkt en ook nog geen code")).toBeVisible();
  await expectAccessible(coordinator);
  const download = coordinator.waitForEvent("download");
  await coordinator.getByRole("button", { name: "Maak codes en download de briefjes (PDF)" }).click();
  expect((await download).suggestedFilename()).toBe("codes.pdf");
  await coordinator.reload();
  await expect(coordinator.getByText("Iedereen heeft een mailadres dat werkt of een code.")).toBeVisible();

  const [one, two] = await issueCodes(ownServer, wave);
  const page = await newPage();
  await prefer(page, ownServer, { locale: "nl" });
  await page.goto(ownServer.url);
  await page.getByRole("link", { name: "Ik heb een code op papier" }).click();
  await page.waitForURL(/\/code$/);
  await expectAccessible(page);
  await type(page, "00000 00000");
  await expect(page.getByRole("alert")).toContainText("Deze code werkt niet.");
  await expect(page.getByRole("textbox")).toBeFocused();
  await expectAccessible(page);
  await type(page, one.code.toLowerCase().replace(" ", "").replaceAll("0", "o").replaceAll("1", "l"));
  await page.waitForURL(/\/r\//);
  await expect(page.getByRole("checkbox")).toBeVisible();

  const plain = await newPage({ javaScriptEnabled: false });
  await prefer(plain, ownServer, { locale: "en", theme: "dark" });
  await plain.goto(`${ownServer.url}/code`);
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Fill in your code");
  await type(plain, "", "Open the questionnaire");
  await expect(plain.getByRole("alert")).toHaveText("Fill in the code on your slip.");
  await type(plain, two.code, "Open the questionnaire");
  await plain.waitForURL(/\/r\//);
  // A new code ends the one before, in the same words as one that never was.
  await issueCodes(ownServer, wave);
  await plain.goto(`${ownServer.url}/code`);
  await type(plain, two.code, "Open the questionnaire");
  await expect(plain.getByRole("alert")).toContainText("This code does not work.");
});

test("a shared tablet keeps nothing of who answered on it, and the code goes on elsewhere", async ({
  ownServer,
  pageOf,
  newPage,
}) => {
  test.slow();
  const wave = await openWavePath(ownServer);
  const coordinator = await pageOf(ownServer, "coordinator");
  const address = await setUpTablet(coordinator, `${ownServer.url}${wave}`);
  expect(address.startsWith(`${ownServer.url}/kiosk/`)).toBe(true);
  await expectAccessible(coordinator);
  const [first, second] = await issueCodes(ownServer, wave);

  const page = await newPage(tablet);
  await prefer(page, ownServer, { locale: "nl" });
  await page.goto(address);
  await expectAccessible(page);
  await type(page, first.code);
  await page.waitForURL(/\/r\//);
  const own = page.url();
  await page.getByRole("checkbox").check();
  await goOn(page, /^(Beginnen|Start|Begin)$/);
  await answerScreen(page);
  await goOn(page);
  await expectAccessible(page);
  const reached = await page.getByRole("heading", { level: 1 }).textContent();
  // A page that leads no further has the way out too: on a tablet there is no other.
  await page.goto(`${own}/screens/geen`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dit deel is er niet");
  await expectAccessible(page);
  await page.getByRole("button", { name: stop }).click();
  await page.waitForURL(address);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBeLessThanOrEqual(1);

  // Neither the way back nor the address shows what the one before filled in.
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vul je code in");
  await page.goto(own);
  expect(page.url()).toBe(address);

  // On a telephone of their own it goes on where it was.
  const phone = await newPage();
  await prefer(phone, ownServer, { locale: "nl" });
  await phone.goto(`${ownServer.url}/code`);
  await type(phone, first.code);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText(reached ?? "");

  // Somebody else answers to the end on the same tablet.
  await type(page, second.code);
  await page.getByRole("checkbox").check();
  await goOn(page, /^(Beginnen|Start|Begin)$/);
  await answerScreens(page);
  await answerRelations(page);
  await goOn(page, "Versturen");
  await page.waitForURL(/\/done$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Klaar: terug naar het begin" }).click();
  await page.waitForURL(address);

  // The tablet that was ended takes nobody in.
  await coordinator.getByRole("link", { name: "Terug naar de tablets" }).click();
  await coordinator.getByRole("button", { name: "Beëindig de tablet ‘Kantine’" }).click();
  await expect(coordinator.getByText("De tablet werkt niet meer voor deze meting.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze tablet staat niet meer klaar");

  // Who opened the address on a device of their own gets out of it, and not into what others began there.
  const mailed = ownServer.url + ownServer.demo.links.inside;
  await page.goto(mailed);
  expect(page.url()).toBe(address);
  await page.getByText("Is dit je eigen telefoon of computer?").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Dit is mijn eigen apparaat" }).click();
  await expect(page.getByText("Dit apparaat is geen gedeelde tablet meer.")).toBeVisible();
  await page.goto(own);
  expect(page.url()).toBe(address);
  await page.goto(mailed);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Voordat je begint");
});

test("a tablet that nobody touches asks, waits for half a minute, and goes back to the beginning", async ({
  ownServer,
  pageOf,
  newPage,
}) => {
  const wave = await openWavePath(ownServer);
  const coordinator = await pageOf(ownServer, "coordinator");
  const address = await setUpTablet(coordinator, `${ownServer.url}${wave}`);
  const [one] = await issueCodes(ownServer, wave);
  const page = await newPage(tablet);
  await prefer(page, ownServer, { locale: "nl" });
  await page.clock.install();
  await page.goto(address);
  await type(page, one.code);
  await page.waitForURL(/\/r\//);
  await page.waitForLoadState("networkidle");
  await page.clock.runFor(119_000);
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await page.clock.runFor(3_000);
  const warning = page.getByRole("alertdialog", { name: "Ben je er nog?" });
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await page.clock.runFor(20_000);
  await warning.getByRole("button", { name: "Ik ben er nog" }).click();
  await expect(warning).toHaveCount(0);
  await page.clock.runFor(60_000);
  await page.mouse.click(300, 300);
  await page.clock.runFor(100_000);
  await expect(warning).toHaveCount(0);
  await page.clock.runFor(25_000);
  await expect(warning).toBeVisible();
  await page.clock.runFor(31_000);
  await page.waitForURL(address);
});
