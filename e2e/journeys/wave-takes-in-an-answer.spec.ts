import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { writeFeedback } from "../feedback/write-feedback";
import { expect, phone, test } from "../fixtures";
import { answerRelations, answerScreens, begin, goOn } from "../respondent/questionnaire";
import { type RunningServer, startServer } from "../server";
import { post } from "../session";

const lastWave = async (server: RunningServer) => {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves.at(-1)}`;
};

/** How many people answered, as the page of results says it. */
async function answeredOn(page: Page): Promise<number> {
  const sentence = page.locator("main").getByText(/\d+ van de \d+ mensen deden mee/);
  return Number(/(\d+) van de \d+ mensen/.exec((await sentence.first().textContent()) ?? "")?.[1]);
}

/** How many people told about their relations, as the page of the map says it. */
async function toldOn(page: Page): Promise<number> {
  const sentence = page.locator("main").getByText(/vertelden \d+ van de \d+ mensen/);
  return Number(/vertelden (\d+) van/.exec((await sentence.first().textContent()) ?? "")?.[1]);
}

test("an answer given on a phone is in the outcome of the wave, and the director sees it once published", async ({
  ownServer,
  newPage,
  pageOf,
}) => {
  test.slow();
  const wave = await lastWave(ownServer);
  const consultant = await pageOf(ownServer, "consultant");
  const director = await pageOf(ownServer, "director");

  await test.step("nobody sees results of an open wave", async () => {
    await consultant.goto(`${ownServer.url}${wave}/results`);
    await expect(consultant.getByText("De meting loopt nog of moet nog beginnen")).toBeVisible();
  });

  await test.step("somebody answers", async () => {
    const device = await newPage(phone);
    await begin(device, ownServer.url + ownServer.demo.links.inside);
    await answerScreens(device);
    await answerRelations(device);
    await goOn(device, "Antwoorden versturen");
    await expect(device.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
  });

  await test.step("the wave closes", async () => {
    await consultant.goto(`${ownServer.url}${wave}/close`);
    await consultant.getByRole("button", { name: "Meting sluiten" }).click();
    await expect(consultant.getByText("De meting is gesloten en de uitkomst is berekend.")).toBeVisible({
      timeout: 60_000,
    });
  });

  await test.step("the consultant sees one answer more than without it, the director nothing yet", async () => {
    const without = await startServer();
    try {
      const closed = await post(without, "consultant", `${await lastWave(without)}/close`);
      expect(closed.status).toBe(302);
      const page = await pageOf(without, "consultant");
      await page.goto(`${without.url}${await lastWave(without)}`);
      await expect(page.getByText("De meting is gesloten en de uitkomst is berekend.")).toBeVisible({
        timeout: 60_000,
      });
      await page.goto(`${without.url}${await lastWave(without)}/results`);
      const before = await answeredOn(page);
      await page.goto(`${without.url}${await lastWave(without)}/coalitions`);
      const toldBefore = await toldOn(page);
      await consultant.goto(`${ownServer.url}${wave}/results`);
      expect(await answeredOn(consultant)).toBe(before + 1);
      await consultant.goto(`${ownServer.url}${wave}/coalitions`);
      expect(await toldOn(consultant)).toBe(toldBefore + 1);
    } finally {
      await without.stop();
    }
    await director.goto(`${ownServer.url}${wave}/results`);
    await expect(
      director.getByText("De meting is gesloten, de uitkomst is nog niet gepubliceerd"),
    ).toBeVisible();
  });

  await test.step("it is published with feedback, and the director reads it", async () => {
    await writeFeedback(ownServer, wave);
    await consultant.goto(`${ownServer.url}${wave}/publish`);
    await consultant.getByRole("button", { name: "Uitkomst publiceren" }).click();
    await expect(consultant.getByText("De uitkomst is gepubliceerd.")).toBeVisible();
    await director.reload();
    expect(await answeredOn(director)).toBeGreaterThan(0);
    await expect(director.getByText("nog niet gepubliceerd")).toHaveCount(0);
  });
});
