import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { type RunningServer } from "../server";
import { request } from "../session";

async function third(server: RunningServer): Promise<string> {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves[2]}`;
}

test("a director asks what new relations would connect, inside and outside, and who it could be", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(`${server.url}${await third(server)}/coalitions`);
  await page.getByRole("link", { name: "Wat als" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Wat als? Voorjaar 2026");
  const steps = page.getByRole("table", { name: "De relaties die het meeste toevoegen, in volgorde" });
  await expect(steps.locator("tbody").getByRole("row")).not.toHaveCount(0);
  await expect(page.locator("#plan")).toContainText("als zij werkt");
  await page.getByLabel("Verbinden").selectOption({ label: "teams met partners" });
  await page.getByLabel("Nieuwe relaties, 1 tot 10").fill("3");
  await page.getByLabel("noem ook wie het zouden kunnen zijn").check();
  await page.getByRole("button", { name: "Reken uit" }).click();
  await expect(page).toHaveURL(/aim=partners.*budget=3/);
  await expect(steps.getByRole("columnheader", { name: "Bijvoorbeeld" })).toBeVisible();
  const splits = page.getByRole("table", { name: "Verdelingen over binnen en buiten" });
  await expect(splits.locator("tbody").getByRole("row")).toHaveCount(4);
});

test("a director thinks somebody away without JavaScript, and takes it back", async ({ server, pageOf }) => {
  const page = await pageOf(server, "director", { ...phone, javaScriptEnabled: false });
  await page.goto(`${server.url}${await third(server)}/what-if?level=strategic`);
  const removal = page.locator("#removal");
  await removal.getByLabel("Zonder").selectOption({ index: 1 });
  await removal.getByRole("button", { name: "Denk weg" }).click();
  await expect(page).toHaveURL(/level=strategic.*without=\w+#removal$/);
  await expect(removal).toContainText(/raken? .+ los van de rest/);
  await expect(removal.getByRole("table", { name: "Wat losraakt" })).toBeVisible();
  await removal.getByRole("link", { name: /weer erbij/ }).click();
  await expect(page).not.toHaveURL(/without=/);
});

test("a board member sees groups and no names; what cannot be asked is refused in words", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "board");
  const address = `${server.url}${await third(server)}/what-if`;
  await page.goto(`${address}?named=1`);
  await expect(page.locator("#plan")).toContainText("iemand van");
  await expect(page.getByLabel("noem ook wie het zouden kunnen zijn")).toHaveCount(0);
  await expect(page.locator("#removal form")).toHaveCount(0);
  const refused = await request(server, "board", `${await third(server)}/what-if?budget=9999`);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain("Kies 1 tot 10 nieuwe relaties, als heel getal.");
});

for (const [locale, theme] of [
  ["nl", "light"],
  ["en", "dark"],
] as const) {
  test(`it can be read on a phone (${locale}, ${theme})`, async ({ server, pageOf }) => {
    const page = await pageOf(server, "director", phone);
    await prefer(page, server, { locale, theme });
    await page.goto(`${server.url}${await third(server)}/what-if?level=strategic&named=1`);
    const removal = page.locator("#removal");
    await removal.locator("select").selectOption({ index: 1 });
    await removal.getByRole("button").click();
    await expect(removal.getByRole("table").first()).toBeVisible();
    await page.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
}
