import { idsOf } from "../access/demo-ids";
import { expect, test } from "../fixtures";

const done = "De meting is gesloten en de uitkomst is berekend.";

test("closing answers at once, shows how far the outcome is, and then the way to it", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "consultant");
  const { waves } = await idsOf(ownServer, "vaart");
  const wave = `${ownServer.url}/t/vaart/waves/${waves.at(-1)}`;
  await page.goto(`${wave}/close`);
  await expect(page.getByText("duurt dat enkele minuten")).toBeVisible();
  await page.getByRole("button", { name: "Meting sluiten" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByText("de uitkomst wordt nu berekend")).toBeVisible();
  // Other pages answer meanwhile.
  const elsewhere = await page.context().newPage();
  expect((await elsewhere.goto(`${ownServer.url}/t/vaart`))?.status()).toBe(200);
  await elsewhere.close();
  await expect(page.getByText(done)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await page.getByRole("link", { name: "Naar de uitkomst" }).click();
  await expect(page.getByText(/\d+ van de \d+ mensen deden mee/).first()).toBeVisible();
});

test("closing shows the same without JavaScript, by looking again", async ({ ownServer, pageOf }) => {
  const page = await pageOf(ownServer, "consultant", { javaScriptEnabled: false });
  const { waves } = await idsOf(ownServer, "vaart");
  await page.goto(`${ownServer.url}/t/vaart/waves/${waves.at(-1)}/close`);
  await page.getByRole("button", { name: "Meting sluiten" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(async () => {
    const again = page.getByRole("link", { name: "Kijk opnieuw hoe ver het is" });
    if ((await again.count()) > 0) await again.click();
    await expect(page.getByText(done)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole("link", { name: "Naar de uitkomst" }).click();
  await expect(page.getByText(/\d+ van de \d+ mensen deden mee/).first()).toBeVisible();
});
