import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, test } from "../fixtures";
import { begin, goOn } from "../respondent/questionnaire";
import { post } from "../session";

for (const javaScriptEnabled of [true, false])
  test(`a coordinator merges a partner that somebody typed, and undoes it, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    ownServer,
    newPage,
    pageOf,
  }) => {
    test.slow();
    const link = ownServer.url + ownServer.demo.links.inside;
    const { waves } = await idsOf(ownServer, "vaart");
    const page = await pageOf(ownServer, "coordinator", { javaScriptEnabled });
    const partners = `${ownServer.url}/t/vaart/partners`;

    await test.step("somebody types a partner and sends the answers", async () => {
      const device = await newPage({ javaScriptEnabled });
      await begin(device, link);
      await device.goto(`${link}/relations`);
      await device.getByText("Staat een partner er niet bij?").click();
      await device.getByLabel("Naam van de partnerorganisatie").fill("wijkteams riet-monde");
      await device.locator("button[name=addFree]").click();
      await device.locator("button[name=freeSure]").click();
      await device.locator('input[name^="strength:free"][value="3"]').check();
      await device.locator('input[name^="level:free"]').first().check();
      await goOn(device);
      await goOn(device, "Antwoorden versturen");
      await expect(device.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
    });

    await test.step("nothing is told while the wave is open", async () => {
      await page.goto(partners);
      await expect(page.getByText("Namen die deelnemers nu typen")).toBeVisible();
      await expect(page.getByText("riet-monde")).toHaveCount(0);
    });

    await post(ownServer, "coordinator", `/t/vaart/waves/${waves.at(-1)}/close`);
    await page.goto(partners);
    await expect(page.getByRole("heading", { name: "1 voorgestelde partner" })).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("button", { name: "wijkteams riet-monde is Wijkteams Rietmonde" }).click();
    await expect(page.getByText("De partners zijn samengevoegd.")).toBeVisible();
    await expect(page.getByText("ook: wijkteams riet-monde")).toBeVisible();

    await page.getByRole("link", { name: "Wijkteams Rietmonde" }).click();
    await page.getByRole("link", { name: "wijkteams riet-monde" }).click();
    await expect(page.getByText("wijkteams riet-monde telt mee als Wijkteams Rietmonde.")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole("button", { name: "Samenvoegen ongedaan maken" }).click();
    await expect(page.getByText("Het samenvoegen is ongedaan gemaakt.")).toBeVisible();
    await expect(page.getByRole("button", { name: "In de lijst opnemen" })).toBeVisible();

    await test.step("it can be merged with another one, or taken into the list", async () => {
      const into = page.getByLabel("wijkteams riet-monde is dezelfde organisatie als");
      await into.selectOption({ index: 0 });
      await page.getByRole("button", { name: "Samenvoegen" }).click();
      await expect(page.getByText("Vul dit in.")).toBeVisible();
      await page.getByLabel("Sector", { exact: true }).selectOption("municipality");
      await page.getByRole("button", { name: "In de lijst opnemen" }).click();
      await expect(page.getByText("wijkteams riet-monde is bewaard.")).toBeVisible();
    });
  });
