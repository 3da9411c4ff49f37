import { expect, phone, test } from "../fixtures";
import { answerRelations, answerScreens, begin, goOn } from "../respondent/questionnaire";

const heading = { level: 1 } as const;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a consultant runs a wave from set-up to an outcome that says: too few", async ({
  ownServer,
  newPage,
  pageOf,
}) => {
  test.slow();
  const { url } = ownServer;
  const page = await pageOf(ownServer, "consultant");
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (name: string) => page.getByRole("link", { name, exact: true }).click();

  await test.step("finds three clients in the portfolio", async () => {
    await page.goto(`${url}/portfolio`);
    for (const name of ["Vaart", "Springtij", "De Kade"])
      await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await follow("Springtij");
  });

  await test.step("sets up a programme and a wave in it", async () => {
    await follow("Trajecten");
    await follow("Nieuw traject");
    await press("Traject maken");
    await expect(page.getByText("Vul dit in.").first()).toBeVisible();
    await page.getByLabel("Naam van het traject").fill("Kleine proef");
    await press("Traject maken");
    await expect(page.getByText("Het traject Kleine proef is gemaakt.")).toBeVisible();
    await page.getByLabel("Naam van de meting").fill("Proef met twee");
    await page.getByLabel("Eerste dag").fill(inDays(0));
    await page.getByLabel("Laatste dag").fill(inDays(14));
    await press("Meting voorbereiden");
    await expect(page.getByText("Proef met twee staat klaar om te openen.")).toBeVisible();
  });

  await test.step("opens it: what was promised is now fixed", async () => {
    await follow("Naar openen");
    await page.getByRole("checkbox", { name: /^Verstuur de uitnodigingen/ }).uncheck();
    await press("Meting openen");
    await expect(page.getByText("De meting is open. Maak nu de persoonlijke links.")).toBeVisible();
  });

  const links = await test.step("makes the personal links", async () => {
    await press("Links maken");
    await page.getByRole("dialog").getByRole("button", { name: "Links maken", exact: true }).click();
    await expect(page.getByRole("heading", { name: "Nieuwe links" })).toBeVisible();
    const found = await page.getByRole("table").locator("code").allTextContents();
    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(20);
    expect(found.every((link) => link.startsWith(`${url}/r/`))).toBe(true);
    return found;
  });

  await test.step("somebody inside answers on a phone", async () => {
    const device = await newPage(phone);
    await begin(device, links[0]);
    expect((await answerScreens(device)).length).toBeGreaterThan(8);
    await answerRelations(device);
    await goOn(device, "Antwoorden versturen");
    await expect(device.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  });

  await test.step("a partner answers without JavaScript", async () => {
    const device = await newPage({ javaScriptEnabled: false });
    await begin(device, links[links.length - 1]);
    await answerScreens(device);
    await answerRelations(device);
    await goOn(device, "Antwoorden versturen");
    await expect(device.getByRole("heading", heading)).toHaveText("Bedankt voor je antwoorden");
  });

  await test.step("closes the wave; a link then says so", async () => {
    await page.goto(page.url().replace(/\/links$/, ""));
    await follow("Meting sluiten");
    await press("Meting sluiten");
    await expect(page.getByText("De meting is gesloten en de uitkomst is berekend.")).toBeVisible({
      timeout: 60_000,
    });
    const late = await newPage(phone);
    expect((await late.goto(links[1]))?.status()).toBe(410);
    await expect(late.getByRole("heading", heading)).toHaveText("De meting is gesloten");
  });

  await test.step("reads that two answers are too few", async () => {
    await follow("Naar de uitkomst");
    await expect(page.locator("main")).toContainText(
      "Van Springtij zijn er te weinig antwoorden om een uitkomst te laten zien",
    );
    // No figure of one person's answers stands anywhere.
    await expect(page.locator("main").getByRole("img", { name: /venster/i })).toHaveCount(0);
  });
});
