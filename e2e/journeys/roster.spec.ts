import { type Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../fixtures";
import { messyWorkbook } from "../import/messy-workbook";
import { upload } from "../import/upload";

const choose = (page: Page, label: string | RegExp, starts: RegExp) =>
  page
    .getByLabel(label)
    .locator("option")
    .filter({ hasText: starts })
    .getAttribute("value")
    .then((value) => page.getByLabel(label).selectOption(value ?? ""));

test("a coordinator brings in a messy workbook by pointing out its columns, sees what changes and takes it back", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "coordinator");
  const list = { kind: "Medewerkers", content: messyWorkbook, name: "personeel.xlsx" };
  await upload(page, ownServer, list);
  await expect(page.getByRole("heading", { name: "Kolommen aanwijzen" })).toBeVisible();
  await expect(page.getByLabel(/^Achternaam/).locator("option:checked")).toContainText("Aardema");
  await expectAccessible(page);
  await choose(page, /^Rol of functie/, /^Wat doet die/);
  await choose(page, /^Team of afdeling/, /^Werkplek/);
  await choose(page, /^Eerste dag/, /^Begonnen/);
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("heading", { name: "Wat betekenen deze woorden?" })).toBeVisible();
  await page.getByLabel(/^maatschappelijk werker/).selectOption("professional");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Verder" }).click();

  await expect(page.getByText("1 team staat nog niet op de lijst")).toBeVisible();
  await expect(page.getByRole("button", { name: "Inlezen", exact: true })).toHaveCount(0);
  await page.getByLabel("Voeg deze teams toe").check();
  await page.getByRole("button", { name: "Opnieuw bekijken" }).click();
  await expect(page.getByText("Dit bestand kan worden ingelezen")).toBeVisible();
  await expect(page.locator("summary").getByText("3 nieuw", { exact: true })).toBeVisible();
  await expect(page.getByRole("cell", { name: "Jeugdteam" }).first()).toBeVisible();
  await expect(page.getByText("Hier zijn cellen onder elkaar samengevoegd.")).toBeVisible();
  await expect(page.getByText("Hier staat een getal in plaats van een datum.")).toBeVisible();
  // Nearly everybody would have left: that is not done unless somebody asks for it.
  await expect(page.getByRole("checkbox", { name: /^Geef \d+ medewerkers die niet/ })).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect(page.getByText("Het bestand is ingelezen: 3 nieuw")).toBeVisible();
  await page.goto(`${ownServer.url}/t/vaart/people?search=Aardema`);
  await expect(page.getByRole("link", { name: "Femke van Aardema" })).toHaveCount(1);

  // The same list again: its columns are known, and it changes nothing.
  await upload(page, ownServer, list);
  await expect(page.getByText("Dit bestand is al ingelezen op")).toBeVisible();
  await expect(page.getByText("Er zou niets veranderen.")).toBeVisible();

  await page.goto(`${ownServer.url}/t/vaart/import/history`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Brought in before" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take back" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("The file was taken back.")).toBeVisible();
  await page.goto(`${ownServer.url}/t/vaart/people?search=Aardema`);
  await expect(page.getByRole("link", { name: "Femke van Aardema" })).toHaveCount(0);
  await page.goto(`${ownServer.url}/t/vaart/units`);
  await expect(page.getByText("Jeugdteam")).toHaveCount(0);
  await expectAccessible(page);
});

test("two who are one are merged, and separated again", async ({ ownServer, pageOf }) => {
  const page = await pageOf(ownServer, "coordinator");
  const rows = ["d1;Zwaantje Xhoffer;professional;t02", "d2;Swaantje Xhoffer;manager;t03"];
  await upload(page, ownServer, { kind: "Medewerkers", content: ["code;naam;rol;team", ...rows].join("\n") });
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect(page.getByText("Het bestand is ingelezen: 2 nieuw")).toBeVisible();
  await page.goto(`${ownServer.url}/t/vaart/people/duplicates`);
  const pair = page.getByRole("region", { name: "Zwaantje Xhoffer en Swaantje Xhoffer" });
  await expectAccessible(page);
  await pair.getByRole("radio", { name: "manager" }).check();
  await pair.getByRole("button", { name: "Samenvoegen" }).click();
  await expect(page.getByText("Zwaantje Xhoffer staat nu één keer op de lijst.")).toBeVisible();
  await page.getByRole("button", { name: "Samenvoegen van Swaantje Xhoffer ongedaan maken" }).click();
  await expect(page.getByText("Het samenvoegen is ongedaan gemaakt.")).toBeVisible();
  await expect(pair).toHaveCount(1);
  await pair.getByRole("button", { name: /zijn niet dezelfde/ }).click();
  await expect(pair).toHaveCount(0);
});
