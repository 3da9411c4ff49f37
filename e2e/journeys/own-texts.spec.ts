import { mailsTo } from "../mail/mails-to";
import { expect, expectAccessible, phone, test } from "../fixtures";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("an organisation says it in its own words: mail, test mail, welcome and terms", async ({
  ownServer,
  newPage,
  pageOf,
}) => {
  test.slow();
  const { url } = ownServer;
  const at = `${url}/t/springtij`;
  const page = await pageOf(ownServer, "consultant");
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (name: string) => page.getByRole("link", { name, exact: true }).click();
  const group = (name: string) => page.getByRole("form", { name, exact: true });

  await test.step("a coordinator finds the texts, and may only look at the sender", async () => {
    const other = await pageOf(ownServer, "coordinator");
    await other.goto(`${url}/t/vaart`);
    await other.getByRole("link", { name: "Eigen teksten", exact: true }).click();
    await expect(other.getByRole("heading", { level: 1, name: "Eigen teksten" })).toBeVisible();
    await other.getByRole("link", { name: "Afzender en tijd", exact: true }).click();
    await expect(other.getByText("Een directeur kan dit veranderen.")).toBeVisible();
    await expect(other.getByRole("button", { name: "Bewaren" })).toHaveCount(0);
  });

  await test.step("writes an invitation, is told of an unknown place, and loses nothing", async () => {
    await page.goto(`${at}/settings/texts`);
    await page.getByText("Uitnodiging aan medewerkers", { exact: true }).click();
    const invitation = group("Uitnodiging aan medewerkers");
    await invitation.getByLabel("Onderwerp, Nederlands").fill("Doe mee, {{name}}");
    await invitation
      .getByLabel("Tekst van de mail, Nederlands")
      .fill("Hoi {{voornaam}},\n\nHet kan tot {{closes}}.");
    await invitation.getByRole("button", { name: "Deze teksten bewaren" }).click();
    await expect(page.getByText("{{voornaam}} kennen we niet.")).toBeVisible();
    await expect(invitation.getByLabel("Onderwerp, Nederlands")).toHaveValue("Doe mee, {{name}}");
    await expectAccessible(page);
    await invitation
      .getByLabel("Tekst van de mail, Nederlands")
      .fill("Hoi {{naam}},\n\nHet kan tot {{einddatum}}.");
    await invitation.getByRole("button", { name: "Deze teksten bewaren" }).click();
    await expect(page.getByText("De teksten zijn bewaard.")).toBeVisible();
    await expect(page.getByText("Uitnodiging aan medewerkers · eigen tekst")).toBeVisible();
  });

  await test.step("writes a welcome and what professionals are called", async () => {
    await page.getByText("Welkom", { exact: true }).click();
    await group("Welkom").getByLabel("Tekst, Nederlands").fill("Fijn dat je er bent.\n\n<b>Het team</b>");
    await group("Welkom").getByRole("button", { name: "Deze teksten bewaren" }).click();
    await expect(page.getByText("Welkom · eigen tekst")).toBeVisible();
    await page.getByText("Hoe noemt u het?", { exact: true }).click();
    await group("Hoe noemt u het?")
      .getByLabel("Een professional in de uitvoering, Nederlands")
      .fill("wijkwerker");
    await group("Hoe noemt u het?").getByRole("button", { name: "Deze teksten bewaren" }).click();
    await expect(page.getByText("Hoe noemt u het? · eigen tekst")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("prepares a wave and looks at its mails, in both languages", async () => {
    await page.goto(`${at}/programmes/new`);
    await page.getByLabel("Naam van het traject").fill("In eigen woorden");
    await press("Traject maken");
    await page.getByLabel("Naam van de meting").fill("Eerste");
    await page.getByLabel("Eerste dag").fill(inDays(0));
    await page.getByLabel("Laatste dag").fill(inDays(14));
    await press("Meting voorbereiden");
    const wave = await page.getByRole("link", { name: "Naar openen" }).getAttribute("href");
    await page.goto(url + String(wave).replace(/\/open$/, "/invitations/invite"));
    await expect(page.getByText("Hoi Sanne de Vries,").first()).toBeVisible();
    await expect(page.getByText("vertrouwelijk, niet anoniem").first()).toBeVisible();
    await expectAccessible(page);
    await follow("Engels");
    await expect(page.getByText("Dear Sanne de Vries,").first()).toBeVisible();
    await follow("Herinnering 3");
    await expect(page.getByText("This is the last reminder").first()).toBeVisible();
    await expectAccessible(page);
    await follow("Uitnodiging");
    await expect(page.getByText("Dear Sanne de Vries,").first()).toBeVisible();
    await expect(page.getByText("This is the last reminder")).toHaveCount(0);
    await follow("Nederlands");
    await expect(page.getByText("Hoi Sanne de Vries,").first()).toBeVisible();
  });

  await test.step("sends it to oneself as a test", async () => {
    await press("Stuur mij een proefmail");
    await expect(page.getByText("De proefmail is onderweg")).toBeVisible();
    const mine = () => mailsTo(ownServer, "consultant@vensterbank.example");
    await expect.poll(async () => (await mine()).length).toBe(1);
    const [mail] = await mine();
    expect(mail.subject).toBe("[Proef] Doe mee, Sanne de Vries");
    expect(mail.from?.name).toBe("Springtij");
    for (const body of [mail.text, mail.html]) expect(body).toContain("Hoi Sanne de Vries,");
  });

  await test.step("a respondent reads the welcome and the word beside the role", async () => {
    await page.goto(`${at}/programmes`);
    await follow("In eigen woorden");
    await follow("Eerste");
    await follow("Naar openen");
    await page.getByRole("checkbox", { name: /^Verstuur de uitnodigingen/ }).uncheck();
    await press("Meting openen");
    await press("Links maken");
    await page.getByRole("dialog").getByRole("button", { name: "Links maken", exact: true }).click();
    const link = await page.getByRole("table").locator("code").first().textContent();
    const device = await newPage(phone);
    await device.goto(String(link));
    await expect(device.getByText("Fijn dat je er bent.")).toBeVisible();
    await expect(device.getByText("<b>Het team</b>")).toBeVisible();
    await expect(device.getByText("Je antwoorden zijn vertrouwelijk")).toBeVisible();
    await expectAccessible(device);
    await device.getByRole("checkbox").check();
    await device.getByRole("button", { name: "Beginnen" }).click();
    await expect(device.getByText("professional in de uitvoering (wijkwerker)")).toBeVisible();
    await device.getByRole("button", { name: "English" }).click();
    await expect(device.getByText("professional in direct practice", { exact: true })).toBeVisible();
  });
});

test("what was typed while the session had ended is there again after signing in", async ({
  ownServer,
  pageOf,
}) => {
  const { url } = ownServer;
  const page = await pageOf(ownServer, "consultant");
  const [session] = await page.context().cookies();
  const back = "Wat u hier eerder typte, staat er weer.";
  /** Presses a button without a session, and comes back with one. */
  const pressTooLate = async (name: string) => {
    const at = page.url();
    await page.context().clearCookies({ name: "session" });
    await page.getByRole("button", { name, exact: true }).and(page.locator(":visible")).last().click();
    await page.waitForURL(/\/sign-in/);
    await page.context().addCookies([session]);
    await page.goto(at);
    await expect(page.getByText(back)).toHaveCount(1);
    await expectAccessible(page);
  };

  await page.goto(`${url}/t/springtij/settings/texts`);
  await page.getByText("Welkom", { exact: true }).click();
  const welcome = page.getByRole("form", { name: "Welkom", exact: true });
  await welcome.getByLabel("Tekst, Nederlands").fill("Fijn dat je er bent.");
  await pressTooLate("Deze teksten bewaren");
  await expect(welcome.getByLabel("Tekst, Nederlands")).toHaveValue("Fijn dat je er bent.");
  await welcome.getByRole("button", { name: "Deze teksten bewaren" }).click();
  await expect(page.getByText("Welkom · eigen tekst")).toBeVisible();
  await page.reload();
  await expect(page.getByText(back)).toHaveCount(0);

  await page.goto(`${url}/t/springtij/programmes`);
  await page.locator('main a[href*="/programmes/0"]').first().click();
  await page.getByRole("link", { name: "Eigen vragen veranderen" }).click();
  await page.getByRole("button", { name: "Vraag toevoegen" }).click();
  const asked = page.getByLabel("De vraag in het Nederlands");
  await asked.last().fill("Hoeveel rust heb je in je werk?");
  const many = await asked.count();
  await pressTooLate("Bewaren");
  await expect(asked).toHaveCount(many);
  await expect(asked.last()).toHaveValue("Hoeveel rust heb je in je werk?");
  await page.getByRole("button", { name: "Weggooien wat ik typte" }).click();
  await expect(asked).toHaveCount(many - 1);
});
