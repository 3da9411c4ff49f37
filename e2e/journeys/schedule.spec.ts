import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page } from "@playwright/test";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { mailsTo } from "../mail/mails-to";
import { answerRelations, answerScreens, begin, goOn } from "../respondent/questionnaire";
import { type RunningServer, startServer } from "../server";

const heading = { level: 1 } as const;
/** Winter, in Amsterdam an hour later than here; the journey lives in February 2027. */
const clock = join(mkdtempSync(join(tmpdir(), "vensterbank-clock-")), "now");
const itIs = (day: number, utc: string) =>
  writeFileSync(clock, `2027-02-${String(day).padStart(2, "0")}T${utc}Z`);

let server: RunningServer;

test.beforeAll(async () => {
  itIs(1, "09:00:00");
  server = await startServer(undefined, { settings: { TEST_CLOCK: clock, MAIL_PER_MINUTE: "6000" } });
});
test.afterAll(() => server.stop());

const mailCount = () =>
  readdirSync(join(server.dataDir, "outbox")).filter((name) => name.endsWith(".eml")).length;
const mailsOf = async (address: string) => (await mailsTo(server, address)).length;
const linkOf = async (address: string) => {
  const [mail] = await mailsTo(server, address);
  const link = /^http\S+\/r\/[\w-]+$/m.exec(mail.text ?? "")?.[0];
  if (link === undefined) throw new Error("There is no link in the invitation");
  return link;
};

/** Weeks go by: every time somebody signs in anew. */
async function signedIn(page: Page): Promise<Page> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel("E-mailadres").first().fill("consultant@vensterbank.example");
  await page.getByLabel("Wachtwoord").fill(server.demo.password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return page;
}

test("a wave opens, invites, reminds three times and closes by itself, and lets who is answering finish", async ({
  newPage,
}) => {
  test.setTimeout(900_000);
  const page = await signedIn(await newPage());
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const line = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  let schedule = "";
  let invited = 0;
  const [answers, begins, waits] = ["quinten.abdi", "ilse.reitsma", "frank.de.haan"].map(
    (name) => `${name}@springtij.example`,
  );

  await test.step("a measurement in preparation", async () => {
    await page.goto(`${server.url}/t/springtij/programmes/new`);
    await page.getByLabel("Naam van het traject").fill("Op tijd");
    await press("Traject maken");
    await page.getByLabel("Naam van de meting").fill("Voorjaar 2027");
    await press("Meting voorbereiden");
    await expect(page.getByText("Voorjaar 2027 staat klaar om te openen.")).toBeVisible();
    await page.getByRole("link", { name: "Planning", exact: true }).click();
    await expect(page.getByRole("heading", heading)).toHaveText("Planning");
    schedule = page.url();
    await expect(page.getByText("Er is nog niets gepland")).toBeVisible();
  });

  await test.step("opening, closing and reminders are planned, at moments that fit", async () => {
    await page.getByLabel("Open op").fill("2027-02-03");
    await page.getByLabel("Om").first().fill("09:00");
    await page.getByLabel("Sluit op").fill("2027-02-02");
    await page.getByLabel("Om").last().fill("17:00");
    await press("Plannen");
    await expect(page.getByText("De meting sluit dan voordat zij opengaat.")).toBeVisible();
    await page.getByLabel("Sluit op").fill("2027-02-26");
    await press("Plannen");
    await expect(page.getByText("Het openen is gepland.")).toBeVisible();
    await page.getByText("Zelf een moment kiezen").click();
    await page.getByLabel("Tijd").last().fill("22:00");
    await press("Herinnering plannen");
    await expect(page.getByText("Mail gaat alleen uit tussen 8.00 en 20.00 uur.").last()).toBeVisible();
    await press("Plan deze momenten");
    await expect(page.getByText("De herinneringen zijn gepland.")).toBeVisible();
    await expect(line("Herinnering 3")).toContainText("woensdag 24 februari 2027");
    await expectAccessible(page);
    await page.getByRole("button", { name: "English", exact: true }).click();
    await expect(page.getByRole("heading", heading)).toHaveText("Schedule");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Nederlands", exact: true }).click();
    expect(await page.goto(`${server.url}/t/springtij`).then((answer) => answer?.status())).toBe(200);
    await expect(page.getByText("Gaat vanzelf open op woensdag 3 februari 2027, 09:00 uur.")).toBeVisible();
  });

  /** Waits until something has happened by itself. */
  const happens = async (day: number, utc: string, name: string) => {
    itIs(day, utc);
    await expect(async () => {
      const fresh = await newPage();
      await signedIn(fresh);
      await fresh.goto(schedule);
      const steps = fresh.getByRole("listitem");
      const step = steps.filter({ has: fresh.getByRole("heading", { name }) });
      await expect(step).toContainText("gedaan", { timeout: 15_000 });
      await fresh.close();
    }).toPass({ intervals: [6_000], timeout: 180_000 });
  };

  await test.step("it opens and invites everybody", async () => {
    await happens(3, "08:00:05", "Uitnodigingen");
    for (const address of [answers, begins, waits]) expect(await mailsOf(address)).toBe(1);
    invited = mailCount();
    expect(invited).toBeGreaterThan(50);
  });

  await test.step("somebody answers at once", async () => {
    const device = await newPage(phone);
    await begin(device, await linkOf(answers));
    await answerScreens(device);
    await answerRelations(device);
    await goOn(device, "Antwoorden versturen");
    await expect(device.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  });

  await test.step("three reminders go out once each, to the silent only", async () => {
    for (const [i, day] of [11, 18, 24].entries()) {
      await happens(day, "08:30:05", `Herinnering ${i + 1}`);
      expect(mailCount()).toBe(invited + (i + 1) * (invited - 1));
      expect(await mailsOf(answers)).toBe(1);
      expect(await mailsOf(waits)).toBe(i + 2);
    }
  });

  await test.step("at closing time who is answering finishes, and who has not begun does not", async () => {
    itIs(26, "15:50:00");
    const device = await newPage(phone);
    await begin(device, await linkOf(begins));
    itIs(26, "16:05:00");
    const late = await newPage(phone);
    expect((await late.goto(await linkOf(waits)))?.status()).toBe(410);
    await expect(late.getByRole("heading", heading)).toHaveText("De meting is gesloten");
    await device.reload();
    await expect(device.getByText("Jij was al begonnen.")).toBeVisible();
    await expectAccessible(device);
    await answerScreens(device);
    await answerRelations(device);
    await goOn(device, "Antwoorden versturen");
    await expect(device.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  });

  await test.step("half an hour later it is closed", async () => {
    await happens(26, "16:30:05", "Meting sluit");
    await page.goto(schedule);
    expect(mailCount()).toBe(invited + 3 * (invited - 1));
  });
});
