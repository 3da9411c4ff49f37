import { readFileSync } from "node:fs";
import { type Page } from "@playwright/test";
import { syntheticReference } from "@vensterbank/testkit";
import { expect, expectAccessible, test } from "../fixtures";
import { type RunningServer } from "../server";

const tables = ["nodes.csv", "edges.csv", "relations.csv", "respondents.csv"];
const vaart = tables.map((name) => ({
  name,
  mimeType: "text/csv",
  buffer: readFileSync(syntheticReference("networks", "vaart_coalitions", name)),
}));

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, server: RunningServer, files: readonly Upload[]): Promise<void> {
  await page.goto(`${server.url}/t/vaart/programmes`);
  await page.getByRole("link", { name: "Netwerk van elders inlezen" }).click();
  await page.getByLabel("Bestanden").setInputFiles([...files]);
  await page.getByRole("button", { name: "Bestanden bekijken" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wat betekent wat?" })).toBeVisible();
}

test("a consultant brings in three waves of a network as CSV and reads its map", async ({
  ownServer,
  pageOf,
}) => {
  test.setTimeout(180_000);
  const page = await pageOf(ownServer, "consultant");
  await choose(page, ownServer, vaart);
  await expect(page.getByText("120 mensen en organisaties, 2.389 relaties")).toBeVisible();
  await expectAccessible(page);

  // What cannot be guessed is asked for at its field; what was filled in stays.
  await page.getByLabel("Naam van het traject").fill("Onderzoek van vroeger");
  await page.getByRole("button", { name: "Bekijken wat het wordt" }).click();
  await expect(page.getByText("Vul dit in.")).toHaveCount(3);
  await expect(page.getByText("Kies wat aan de mensen is beloofd.")).toHaveCount(1);
  await expect(page.getByLabel("Naam van het traject")).toHaveValue("Onderzoek van vroeger");
  for (const [i, day] of ["2023-05-01", "2024-05-01", "2025-05-01"].entries())
    await page.getByLabel("Dag van de meting").nth(i).fill(day);
  await page.getByRole("radio", { name: /^Rollen/ }).check();
  await page.getByRole("button", { name: "Bekijken wat het wordt" }).click();

  await expect(page.getByText("Dit netwerk kan worden ingelezen")).toBeVisible();
  const first = page.getByRole("row", { name: /Meting 1.*90/ });
  await expect(first.getByRole("cell", { name: "504", exact: true })).toBeVisible();
  await expect(first.getByRole("cell", { name: "246", exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Inlezen", exact: true }).dblclick();

  await expect(page.getByRole("heading", { level: 1, name: "Onderzoek van vroeger" })).toBeVisible();
  await expect(page.getByText("ingelezen", { exact: true })).toHaveCount(3);
  await page.getByRole("link", { name: "Meting 3", exact: true }).click();
  await expect(page.getByText("Deze meting is niet hier gedaan.")).toBeVisible();
  const toMap = page.getByRole("link", { name: "Naar de coalitiekaart" });
  await expect(toMap).toBeVisible({ timeout: 120_000 });
  await page.getByRole("link", { name: "Uitkomst", exact: true }).click();
  await expect(page.getByText("Hier zijn geen vragen gesteld")).toBeVisible();
  await page.getByRole("link", { name: "Naar de coalitiekaart" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Meting 3/ })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("NaN");
  // Nobody of the network is asked anything, and there is one programme.
  await page.goto(`${ownServer.url}/t/vaart/programmes`);
  await expect(page.getByRole("link", { name: "Onderzoek van vroeger" })).toHaveCount(1);
});

const graphml = (target: string) => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="team" for="node" attr.name="team" attr.type="string"/>
<graph edgedefault="undirected">
${["Anna", "Bas", "Cor", "Dia", "Eva", "Fer"]
  .map((name, i) => `<node id="${name}"><data key="team">${i < 3 ? "noord" : "zuid"}</data></node>`)
  .join("\n")}
<edge source="Anna" target="Bas"/><edge source="Bas" target="Cor"/><edge source="Cor" target="${target}"/>
<edge source="Dia" target="Eva"/><edge source="Eva" target="Fer"/>
</graph></graphml>`;
const file = (target: string): Upload => ({
  name: "netwerk.graphml",
  mimeType: "application/xml",
  buffer: Buffer.from(graphml(target)),
});

test("without scripts a director sees what is wrong in a GraphML file by row, mends it and brings it in", async ({
  ownServer,
  pageOf,
}) => {
  const page = await pageOf(ownServer, "director", { javaScriptEnabled: false });
  await choose(page, ownServer, [file("Niemand")]);
  await expect(page.getByText("De bestanden zijn niet ingelezen")).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Niemand" })).toContainText("netwerk.graphml");
  await page.getByRole("button", { name: "Andere bestanden kiezen" }).click();

  await choose(page, ownServer, [file("Dia")]);
  await page.getByLabel("Dag van de meting").fill("2024-11-04");
  await page.locator('select[name="relations[0].level"]').selectOption({ label: "werkwijze of een project" });
  await page.locator('select[name="roleColumn"]').selectOption("team");
  await page.getByRole("button", { name: "Waarden laten zien" }).first().click();
  await expect(page.getByLabel("noord")).toBeVisible();
  await expect(page.getByLabel("Dag van de meting")).toHaveValue("2024-11-04");
  await page.locator('select[name="roleColumn"]').selectOption("");
  await page.getByRole("radio", { name: /^Namen/ }).check();
  await page.getByRole("button", { name: "Bekijken wat het wordt" }).click();
  await expect(page.getByRole("row", { name: /Meting 1/ }).first()).toContainText("0,333");
  await page.getByRole("button", { name: "Inlezen", exact: true }).click();
  await expect(page.getByText("Het netwerk is ingelezen.")).toBeVisible();
});
