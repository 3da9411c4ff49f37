import { expect, expectAccessible, test } from "../fixtures";
import { answerRelations, answerScreens, goOn } from "../respondent/questionnaire";
import { request } from "../session";

test("a coordinator prints forms, types one in and comes back to the list", async ({ ownServer, pageOf }) => {
  test.slow();
  const page = await pageOf(ownServer, "coordinator");
  await page.goto(`${ownServer.url}/t/vaart`);
  const waves = await page
    .locator('a[href*="/waves/"]')
    .evaluateAll((all: HTMLAnchorElement[]) =>
      all.map(({ href }) => /.*\/waves\/[\w-]+/.exec(href)?.[0] ?? ""),
    );
  for (const wave of new Set(waves)) {
    await page.goto(`${wave}/paper`);
    if ((await page.getByLabel("Code op het formulier").count()) > 0) break;
  }
  await expectAccessible(page);
  const list = new URL(page.url()).pathname;

  await test.step("every form is a PDF", async () => {
    const forms = await page
      .locator('a[href*="/paper/form-"]')
      .evaluateAll((all: HTMLAnchorElement[]) => all.map((one) => one.getAttribute("href") ?? ""));
    expect(forms).toHaveLength(20);
    for (const form of [forms[0], forms[5], forms.at(-1) ?? ""]) {
      const file = await request(ownServer, "coordinator", form);
      expect(file.headers.get("content-type")).toBe("application/pdf");
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
  });

  const code = page.getByLabel("Code op het formulier");
  await code.fill("00000 00000");
  await page.getByRole("button", { name: "Begin met deze code" }).click();
  await expect(code).toHaveAccessibleDescription(/Deze code hoort niet bij deze meting/);
  await expect(code).toBeFocused();
  await expect(code).toHaveValue("00000 00000");

  // Of the demo's people many have answered, and that is said.
  let name = "";
  for (let row = 0; !page.url().includes("/r/"); row++) {
    name = (await page.getByRole("table").last().getByRole("rowheader").nth(row).textContent()) ?? "";
    await page.getByRole("button", { name: `Het formulier van ${name} overtypen` }).click();
    await page.waitForLoadState("networkidle");
  }
  await expect(page.getByText(`Je typt een papieren formulier over van ${name}.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("checkbox").check();
  await goOn(page, /^(Beginnen|Start|Begin)$/);
  await answerScreens(page);
  await answerRelations(page);
  await goOn(page, "Versturen");
  expect(new URL(page.url()).pathname).toBe(list);
  await expect(page.getByText("Het formulier is verstuurd. Vernietig het papier.")).toBeVisible();

  await page.getByRole("button", { name: `Het formulier van ${name} overtypen` }).click();
  await expect(page.getByText("Van deze persoon kan geen formulier meer bij")).toBeVisible();
});
