import { type Page } from "@playwright/test";
import { expect, phone, test } from "../fixtures";
import { answerScreen, begin } from "../respondent/questionnaire";

/** An old phone at the edge of what still carries data: 50 kB a second, two seconds to and fro, a sixth of the speed. */
async function slowDown(page: Page): Promise<void> {
  const device = await page.context().newCDPSession(page);
  await device.send("Network.enable");
  await device.send("Network.clearBrowserCache");
  await device.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 2_000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  if (await page.evaluate(() => true).catch(() => false))
    await device.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}

for (const javaScriptEnabled of [true, false])
  test(`an old phone on a very slow network shows, keeps and leads on, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    links,
    newPage,
  }) => {
    test.setTimeout(240_000);
    const prepared = await newPage(phone);
    await begin(prepared, links.inside);
    const screen = prepared.url();
    await prepared.close();
    const page = await newPage({ ...phone, javaScriptEnabled });
    await slowDown(page);
    const began = Date.now();
    const since = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
    await page.goto(screen, { waitUntil: "commit" });
    const choice = page.locator("main input[type=radio]:not(:checked)").first();
    await choice.check({ timeout: 60_000 });
    console.log(`  usable after ${since()} ${javaScriptEnabled ? "with" : "without"} JavaScript`);
    if (javaScriptEnabled) {
      // Nothing of what is answered before the scripts are there gets lost.
      await expect(page.getByText("Bewaard", { exact: true })).toBeVisible({ timeout: 90_000 });
      console.log(`  that first answer kept after ${since()}`);
    }
    await expect(choice).toHaveCount(1);
    await answerScreen(page);
    const pressed = Date.now();
    await page.locator("main form button[value=next]").click();
    await page.waitForURL((url) => url.href !== screen, { timeout: 90_000, waitUntil: "commit" });
    await page.locator("main form button[value=next]").waitFor({ timeout: 60_000 });
    console.log(
      `  the next screen ${((Date.now() - pressed) / 1000).toFixed(1)} s after pressing the button`,
    );
  });
