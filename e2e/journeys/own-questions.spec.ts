import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { answerRelations, answerScreen, begin, goOn } from "../respondent/questionnaire";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const ownScreen = /\/screens\/own-questions$/;

/** Answers every screen; on that of own questions what `own` does. @returns whether it was met */
async function answerWith(page: Page, own: () => Promise<void>): Promise<boolean> {
  let met = false;
  while (/\/screens\//.test(page.url())) {
    if (ownScreen.test(page.url())) {
      met = true;
      await own();
    } else await answerScreen(page);
    await goOn(page);
  }
  return met;
}

test("a director asks three questions, people answer them, and the outcome says what may be said", async ({
  ownServer,
  newPage,
  pageOf,
}) => {
  test.slow();
  const { url } = ownServer;
  // The director of Springtij; the forms must work without JavaScript.
  const page = await pageOf(ownServer, "stranger", { javaScriptEnabled: false });
  const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
  const follow = (name: string) => page.getByRole("link", { name, exact: true }).first().click();
  const field = (question: number, name: string) =>
    page.getByRole("group", { name: `Vraag ${question}`, exact: true }).getByLabel(name);

  await test.step("sets up a programme with a wave in preparation", async () => {
    await page.goto(`${url}/t/springtij/programmes/new`);
    await page.getByLabel("Naam van het traject").fill("Met eigen vragen");
    await press("Traject maken");
    await page.getByLabel("Naam van de meting").fill("Eerste");
    await page.getByLabel("Eerste dag").fill(inDays(0));
    await page.getByLabel("Laatste dag").fill(inDays(14));
    await press("Meting voorbereiden");
    await follow("Met eigen vragen");
  });

  await test.step("adds questions, is told what is wrong, and loses nothing", async () => {
    await follow("Eigen vragen veranderen");
    await press("Vraag toevoegen");
    await field(1, "De vraag in het Nederlands").fill("Hoeveel rust heb je in je werk?");
    await field(1, "Schaal van 1 tot 5 met eigen woorden").check();
    await field(1, "Bij 1, in het Nederlands").fill("geen rust");
    await field(1, "Bij 5, in het Nederlands").fill("veel rust");
    await press("Bewaren");
    await expect(page.getByText("Vul dit in.")).toHaveCount(3);
    await expect(field(1, "De vraag in het Nederlands")).toHaveValue("Hoeveel rust heb je in je werk?");
    await expect(field(1, "Bij 5, in het Nederlands")).toHaveValue("veel rust");
    await field(1, "De vraag in het Engels").fill("How much calm do you have in your work?");
    await field(1, "Bij 1, in het Engels").fill("no calm");
    await field(1, "Bij 5, in het Engels").fill("much calm");
    await press("Vraag toevoegen");
    await field(2, "De vraag in het Nederlands").fill("Waar werk je het liefst?");
    await field(2, "De vraag in het Engels").fill("Where do you like to work best?");
    await field(2, "Eén antwoord kiezen").check();
    await field(2, "Antwoorden in het Nederlands").fill("thuis\nin de wijk\nop kantoor");
    await field(2, "Antwoorden in het Engels").fill("at home\nin the district");
    await press("Bewaren");
    await expect(page.getByText("In het Nederlands staan er 3 antwoorden, in het Engels 2.")).toBeVisible();
    await field(2, "Antwoorden in het Engels").fill("at home\nin the district\nat the office");
    await field(2, "Ook ‘weet ik niet").uncheck();
    await page
      .getByRole("group", { name: "Vraag 2", exact: true })
      .getByRole("button", { name: "Naar boven" })
      .click();
    await expect(field(1, "De vraag in het Nederlands")).toHaveValue("Waar werk je het liefst?");
    await press("Bewaren");
    await expect(page.getByText("Kiezen uit: ‘thuis’, ‘in de wijk’ en ‘op kantoor’")).toBeVisible();
  });

  await test.step("adds a question to be answered in own words", async () => {
    await follow("Eigen vragen veranderen");
    await press("Vraag toevoegen");
    await field(3, "De vraag in het Nederlands").fill("Wat mis je in ons werk?");
    await field(3, "De vraag in het Engels").fill("What do you miss in our work?");
    await field(3, "In eigen woorden").check();
    await expect(field(3, "Ook ‘weet ik niet")).toBeHidden();
    await expect(page.getByText("Anderen lezen alleen wat de adviseur één voor één vrijgeeft.")).toHaveCount(
      3,
    );
    await press("Bewaren");
    await expect(page.getByText("In eigen woorden. Voor:")).toBeVisible();
  });

  const links = await test.step("opens the wave and makes links", async () => {
    const withScript = await pageOf(ownServer, "stranger");
    await withScript.goto(`${page.url()}/questions`);
    await expectAccessible(withScript);
    await follow("Eerste");
    await follow("Naar openen");
    await press("Meting openen");
    const wave = page.url().replace(/\/(open|invitations)$/, "");
    await withScript.goto(`${wave}/links`);
    await withScript.getByRole("button", { name: "Links maken", exact: true }).click();
    await withScript.getByRole("dialog").getByRole("button", { name: "Links maken", exact: true }).click();
    await expect(withScript.getByRole("heading", { name: "Nieuwe links" })).toBeVisible();
    return withScript.getByRole("table").locator("code").allTextContents();
  });

  for (const [i, javaScriptEnabled] of [true, false].entries())
    await test.step(`somebody answers ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const device = await newPage({ ...phone, javaScriptEnabled });
      await device.goto(links[i]);
      await expect(device.getByText("Springtij heeft zelf ook vragen toegevoegd.")).toBeVisible();
      await begin(device, links[i]);
      const met = await answerWith(device, async () => {
        await expect(device.getByRole("group", { name: "Waar werk je het liefst?" })).toBeVisible();
        await expect(device.getByRole("radio", { name: "weet ik niet / n.v.t." })).toHaveCount(1);
        await device.getByRole("radio", { name: "in de wijk" }).check();
        await device.getByRole("radio", { name: "5 veel rust" }).check();
        const words = device.getByRole("textbox", { name: "Wat mis je in ons werk?" });
        await words.fill("Tijd om te praten");
        await expect(words).toHaveAccessibleDescription(
          /Invullen hoeft niet\..*minstens 10 mensen bij deze vraag/,
        );
        if (javaScriptEnabled) await expectAccessible(device);
        // Kept with the others, also on the way back.
        await goOn(device);
        await goOn(device, "Vorige");
        await expect(device.getByRole("radio", { name: "in de wijk" })).toBeChecked();
        await expect(words).toHaveValue("Tijd om te praten");
      });
      expect(met).toBe(true);
      await answerRelations(device);
      await goOn(device, "Antwoorden versturen");
      await expect(device.getByRole("heading", { level: 1 })).toHaveText("Bedankt voor je antwoorden");
    });

  await test.step("closes the wave: two answers are too few", async () => {
    const wave = page.url().replace(/\/(open|invitations|close)$/, "");
    await page.goto(`${wave}/close`);
    await press("Meting sluiten");
    // It is computed in the background, and the consultant reads it first.
    const reader = await pageOf(ownServer, "consultant");
    const own = reader.locator("#own-questions");
    await expect(async () => {
      await reader.goto(`${wave}/results`);
      await expect(own).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 120_000 });
    await expect(own.getByText("Waar werk je het liefst?")).toBeVisible();
    await expect(own.getByText("Minder dan 10 mensen kozen een antwoord.")).toHaveCount(2);
    await expect(own.getByRole("img")).toHaveCount(0);
    const words = reader.locator("#words");
    await expect(words.getByText("De vraag was: “Wat mis je in ons werk?”")).toBeVisible();
    await expect(words.getByText("Minder dan 10 mensen schreven hier iets.")).toBeVisible();
    await reader.goto(`${wave}/results/own-words`);
    await expect(reader.getByText("vanaf 10 bij één vraag kunt u ze hier lezen en vrijgeven")).toBeVisible();
    await expect(reader.getByText("Tijd om te praten")).toHaveCount(0);
  });
});

test("the outcome shows own questions that enough people answered, beside the wave before", async ({
  server,
  pageOf,
}) => {
  const { waves } = await idsOf(server, "vaart");
  const page = await pageOf(server, "director");
  await page.goto(`${server.url}/t/vaart/waves/${waves[2]}/results#own-questions`);
  const own = page.locator("#own-questions");
  await expect(own.getByRole("heading", { level: 3 })).toHaveText([
    /^Gemiddeld \d,\d, tussen \d,\d en \d,\d, op een schaal van 1 \(nooit\) tot 5 \(altijd\)$/,
    /^Het vaakst gekozen: ‘.+’ \(\d+%\)$/,
  ]);
  await expect(own.getByText(/In de vorige meting, Najaar 2025/)).toHaveCount(2);
  await own.getByText("Rollen naast elkaar").first().click();
  await expect(own.getByRole("columnheader", { name: "professional" }).first()).toBeVisible();
  await expectAccessible(page);
});
