import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { inDays, reply } from "../feedback/write-feedback";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { post, request } from "../session";

const closed = "De meting is gesloten en de uitkomst is berekend.";
const unheard = "hebben mensen nog niet gehoord wat eruit kwam";

test("people hear what came out: a page, the director's reply, and no next measurement before that", async ({
  ownServer: server,
  newPage,
  pageOf,
}) => {
  test.slow();
  const { url, demo } = server;
  const { waves, programme } = await idsOf(server, "vaart");
  const wave = `/t/vaart/waves/${waves.at(-1)}`;
  const consultant = await pageOf(server, "consultant");
  const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).last().click();
  const respondent = () => request(server, null, `${demo.links.inside}/feedback`);

  await test.step("a closed wave is not published without, and says what is missing", async () => {
    expect((await post(server, "consultant", `${wave}/close`)).status).toBe(302);
    await consultant.goto(url + wave);
    await expect(consultant.getByText(closed)).toBeVisible({ timeout: 60_000 });
    expect((await post(server, "consultant", `${wave}/publish`)).status).toBe(409);
    await consultant.goto(`${url}${wave}/publish`);
    await expect(consultant.getByText("Eerst de terugkoppeling")).toBeVisible();
    await expect(consultant.getByRole("button", { name: "Uitkomst publiceren" })).toHaveCount(0);
    expect((await respondent()).status).toBe(302);
  });

  const next = await test.step("the next wave stays shut", async () => {
    await consultant.goto(`${url}/t/vaart/programmes/${programme}`);
    await consultant.getByLabel("Naam van de meting").fill("Voorjaar 2027");
    await press(consultant, "Meting voorbereiden");
    await expect(consultant.getByText("Voorjaar 2027 staat klaar om te openen.")).toBeVisible();
    const address = consultant.url();
    await consultant.goto(`${address}/open`);
    await expect(consultant.getByText(unheard)).toBeVisible();
    return address;
  });

  const director = await pageOf(server, "director", { javaScriptEnabled: false });
  await test.step("the director sees nothing of it before the consultant says so", async () => {
    await director.goto(`${url}${wave}/feedback`);
    await expect(director.getByText("De terugkoppeling wordt nog geschreven")).toBeVisible();
    await director.goto(`${url}${wave}/results`);
    await expect(director.getByText("de uitkomst is nog niet gepubliceerd")).toBeVisible();
  });

  await test.step("the consultant makes the page, adds words and hears of one that looks like a figure", async () => {
    await consultant.goto(`${url}${wave}/publish`);
    await consultant.getByRole("link", { name: "Terugkoppeling maken" }).click();
    await press(consultant, "Eerste versie maken");
    await expect(consultant.getByText("De eerste versie staat klaar.")).toBeVisible();
    await expectAccessible(consultant);
    await consultant
      .locator("fieldset")
      .filter({ hasText: "Niet iedereen deed mee" })
      .getByRole("checkbox")
      .uncheck();
    await press(consultant, "Eigen alinea toevoegen bij ‘Hoe het verder gaat’");
    const [nl, en] = ["Tekst in het Nederlands", "Tekst in het Engels"].map((name) =>
      consultant.getByLabel(name).last(),
    );
    await nl.fill("Op 12 januari praten we verder. 3 van de 4 teams doen mee.");
    await en.fill("We talk on 12 January. 3 of the 4 teams take part.");
    await press(consultant, /^Bewaren$/);
    await expect(consultant.getByText("De terugkoppeling is bewaard.")).toBeVisible();
    await expect(consultant.getByText("‘3 van de 4’", { exact: false })).toBeVisible();
    await consultant.getByRole("link", { name: "Bekijken als partner" }).click();
    await expect(consultant.getByText("Zo ziet een partner de pagina.")).toBeVisible();
    await expect(consultant.getByRole("heading", { name: "Wat opvalt" })).toHaveCount(0);
    await consultant.getByRole("link", { name: "Terug naar aanpassen" }).click();
    await press(consultant, "Klaar voor het antwoord van de directeur");
    await expect(consultant.getByText("De directeur kan de pagina nu lezen")).toBeVisible();
  });

  await test.step("the director reads it and replies, without JavaScript", async () => {
    await director.goto(`${url}/t/vaart`);
    await director.getByRole("link", { name: "Schrijf uw antwoord" }).click();
    await expect(director.getByRole("heading", { name: "Waar we staan" })).toBeVisible();
    // Looking for violations takes a script of its own.
    const scripted = await pageOf(server, "director");
    await scripted.goto(director.url());
    await expectAccessible(scripted);
    await director.getByLabel("Uw antwoord in het Nederlands").fill(reply.nl);
    await press(director, "Nog een afspraak");
    await press(director, "Afspraak 2 weghalen");
    await expect(director.getByLabel("Uw antwoord in het Nederlands")).toHaveValue(reply.nl);
    await director.getByLabel("Uw antwoord in het Engels").fill(reply.en);
    // What was agreed after the measurement before this one.
    await director.getByRole("radio", { name: "Deels gedaan" }).first().check();
    await director.getByLabel("Wat, in het Nederlands").fill("Elk team praat erover");
    await director.getByLabel("Wat, in het Engels").fill("Every team talks about it");
    await director.getByLabel("Wie", { exact: true }).fill("managers");
    await director.getByLabel("Uiterlijk op").fill("2020-01-01");
    await press(director, /^Bewaren$/);
    await expect(director.getByText("Dit klopt nog niet:")).toBeVisible();
    await director.getByLabel("Uiterlijk op").fill(inDays(40));
    await press(director, /^Bewaren$/);
    await expect(director.getByText("Uw antwoord is bewaard.")).toBeVisible();
  });

  await test.step("the director may say why the next wave opens all the same", async () => {
    await director.getByRole("link", { name: "Verder zonder terugkoppeling" }).click();
    await director.getByLabel("Waarom de volgende meting open mag").fill("Te kort.");
    await press(director, "Reden vastleggen");
    await expect(director.getByText("Dit klopt nog niet:")).toBeVisible();
    await director
      .getByLabel("Waarom de volgende meting open mag")
      .fill("De subsidie vraagt een meting in januari.");
    await press(director, "Reden vastleggen");
    await expect(director.getByText("‘De subsidie vraagt een meting in januari.’")).toBeVisible();
    await consultant.goto(`${next}/open`);
    await expect(consultant.getByText(unheard)).toHaveCount(0);
  });

  await test.step("results and page are published in one moment", async () => {
    await consultant.goto(`${url}${wave}/publish`);
    await press(consultant, "Uitkomst publiceren");
    await expect(consultant.getByText("De uitkomst is gepubliceerd.")).toBeVisible();
    await expect(consultant.getByText("Elk team praat erover")).toBeVisible();
    await consultant.goto(next);
    await expect(consultant.getByRole("heading", { name: "Vorige keer afgesproken" })).toBeVisible();
  });

  await test.step("a respondent reads it on a phone, in both languages", async () => {
    const page = await newPage({ ...phone, javaScriptEnabled: false });
    let bytes = 0;
    page.on("response", async (response) => {
      bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
    });
    await page.goto(`${url}${demo.links.inside}/feedback`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat er uit de meting kwam");
    await expect(page.getByText(reply.nl)).toBeVisible();
    await expect(page.getByText("Op 12 januari praten we verder.")).toBeVisible();
    await expect(page.getByText("Niet iedereen deed mee")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Wat er kwam van de vorige afspraken" })).toBeVisible();
    await expect(page.getByText("Deels gedaan")).toHaveCount(1);
    await expect(page.getByText("Hierover is nog niets gezegd.").first()).toBeVisible();
    await expect(page.getByRole("img")).toBeVisible();
    expect(bytes).toBeLessThan(150_000);
    // The link in an old mail to take no part offers nothing that cannot be done any more.
    await page.goto(`${url}${demo.links.inside}/withdraw`);
    expect(page.url()).toBe(`${url}${demo.links.inside}/feedback`);
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("What came out of the measurement");
    await expect(page.getByText("Every team talks about it")).toBeVisible();
    const partner = await newPage(phone);
    await partner.goto(`${url}${demo.links.partner}/feedback`);
    await expect(partner.getByText(reply.nl)).toBeVisible();
    await expect(partner.getByRole("heading", { name: "Wat opvalt" })).toHaveCount(0);
    await expectAccessible(partner);
    await partner.getByRole("button", { name: "English" }).click();
    await expect(partner.getByText(reply.en)).toBeVisible();
    await expectAccessible(partner);
  });

  await test.step("own words can be corrected, and the page says when", async () => {
    await consultant.goto(`${url}${wave}/feedback?correct=1`);
    await consultant.getByLabel("Tekst in het Nederlands").fill("Op 13 januari praten we verder.");
    await press(consultant, /^Bewaren$/);
    await expect(consultant.getByText("Op 13 januari praten we verder.")).toBeVisible();
    await expect(consultant.getByText(/Gewijzigd op/)).toBeVisible();
    const board = await pageOf(server, "board");
    await board.goto(`${url}${wave}/feedback`);
    await expect(board.getByText(reply.nl)).toBeVisible();
    await expect(board.getByRole("link", { name: "Eigen woorden verbeteren" })).toHaveCount(0);
    await expectAccessible(board);
  });
});
