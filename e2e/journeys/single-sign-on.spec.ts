import { type OrganisationProvider, startOrganisationProvider } from "@vensterbank/testkit/sign-on";
import { type Page } from "@playwright/test";
import { addVisitors, sessionTokenOf, type Visitor } from "../access/visitors";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { prefer } from "../preferences";
import { type RunningServer, startServer } from "../server";

const client = { clientId: "vensterbank", clientSecret: "a secret that the director fills in" };
const people = [
  { login: "noor", email: "noor@vaart.example", email_verified: true, name: "Noor van Dam" },
  { login: "elders", email: "directeur@springtij.example", email_verified: true },
];

async function as(page: Page, server: RunningServer, visitor: Visitor): Promise<void> {
  const value = sessionTokenOf(visitor);
  await page.context().addCookies([{ name: "session", value, url: server.url, httpOnly: true }]);
}

/** On the provider's own pages: who one is, and that it may be told. */
async function signInThere(page: Page, provider: OrganisationProvider, login: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/interaction/`));
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("anything");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an organisation lets its people in over its own sign-on, and into nothing else", async ({
  newPage,
}) => {
  test.setTimeout(120_000);
  const server = await startServer(addVisitors, { settings: { SIGN_ON_REACH: "loopback" } });
  let provider: OrganisationProvider | undefined;
  try {
    // The director sets it up.
    const director = await newPage();
    await as(director, server, "director");
    const settings = `${server.url}/t/vaart/settings/sign-on`;
    await director.goto(settings);
    await expectAccessible(director);
    const redirectAddress = await director.locator("code").first().innerText();
    expect(redirectAddress).toMatch(new RegExp(`^${server.url}/sign-in/sso/[0-9a-f]{24}/callback$`));
    provider = await startOrganisationProvider({ ...client, redirectAddresses: [redirectAddress], people });

    await director.getByLabel("Adres van de inlogdienst (issuer)").fill("https://169.254.169.254");
    await director.getByLabel("Client-id").fill(client.clientId);
    await director.getByLabel("Geheim (client secret)").fill("not the right one");
    await director.getByLabel("Rol voor wie voor het eerst inlogt").selectOption("coordinator");
    await director.getByLabel("Inloggen via de organisatie staat aan").check();
    await director.getByRole("button", { name: "Bewaren" }).click();
    await expect(director.getByText("Dit adres ligt in een eigen netwerk")).toBeVisible();
    await director.getByLabel("Adres van de inlogdienst (issuer)").fill(provider.issuer);
    await director.getByLabel("Geheim (client secret)").fill("not the right one");
    await director.getByRole("button", { name: "Bewaren" }).click();
    await expect(director.getByText("Inloggen via de organisatie is bewaard.")).toBeVisible();
    await director.getByRole("button", { name: "Verbinding proberen" }).click();
    await expect(director.getByText("kent dit client-id niet, of het geheim klopt niet")).toBeVisible();
    await director.getByLabel("Nieuw geheim (client secret)").fill(client.clientSecret);
    await director.getByRole("button", { name: "Bewaren" }).click();
    await expect(director.getByText("Inloggen via de organisatie is bewaard.")).toBeVisible();
    expect(await director.content()).not.toContain(client.clientSecret);
    await director.getByRole("button", { name: "Verbinding proberen" }).click();
    await expect(director.getByText("De inlogdienst antwoordt goed.")).toBeVisible();
    await director.getByLabel("Domein").fill("gmail.com");
    await director.getByRole("button", { name: "Domein opgeven" }).click();
    await expect(director.getByText("Bij dit domein kan iedereen een adres krijgen.")).toBeVisible();
    await director.getByLabel("Domein").fill("Vaart.example");
    await director.getByRole("button", { name: "Domein opgeven" }).click();
    await expect(director.getByRole("cell", { name: "wacht op de beheerder" })).toBeVisible();
    await expectAccessible(director);

    // Nobody gets in before the operator has confirmed the domain.
    const newcomer = await newPage();
    await newcomer.goto(`${server.url}/sign-in`);
    await newcomer.getByRole("link", { name: /organisatie/ }).click();
    await expectAccessible(newcomer);
    const find = async () => {
      await newcomer.getByLabel("E-mailadres van uw werk").fill("wie.dan.ook@vaart.example");
      await newcomer.getByRole("button", { name: "Verder naar uw organisatie" }).click();
    };
    await find();
    await expect(newcomer.getByText("Bij dit adres kennen we geen organisatie")).toBeVisible();

    const operator = await newPage();
    await as(operator, server, "operator");
    await operator.goto(`${server.url}/operator`);
    await operator.getByRole("button", { name: /vaart\.example/ }).click();
    await director.reload();
    await expect(director.getByRole("cell", { name: "bevestigd" })).toBeVisible();

    // A new member signs in on the provider's own pages and lands in the organisation, with the join role.
    await find();
    await signInThere(newcomer, provider, "noor");
    await expect(newcomer).toHaveURL(`${server.url}/t/vaart`);
    await expect(newcomer.getByText(/Noor van Dam, coördinator/).first()).toBeAttached();
    expect((await newcomer.goto(`${server.url}/t/vaart/people`))?.status()).toBe(200);
    expect((await newcomer.goto(`${server.url}/t/vaart/programmes/new`))?.status()).toBe(403);
    expect((await newcomer.goto(`${server.url}/t/springtij`))?.status()).toBe(404);
    await newcomer.goto(`${server.url}/portfolio`);
    await expect(newcomer).toHaveURL(`${server.url}/t/vaart`);

    // Somebody whose address is another organisation's is told why not.
    const stranger = await newPage(phone);
    await prefer(stranger, server, { locale: "en" });
    await stranger.goto(`${server.url}/sign-in/sso`);
    await stranger.getByLabel("Email address at work").fill("x@vaart.example");
    await stranger.getByRole("button", { name: "Go on to your organisation" }).click();
    await signInThere(stranger, provider, "elders");
    await expect(stranger.getByText("Your email address is not at a mail domain")).toBeVisible();
    expect(stranger.url()).not.toContain("code=");
    await expectAccessible(stranger);

    // Once it is required, a password leads to the organisation's own door: a director's without a second step, too.
    await director.getByLabel("Wie een adres van de organisatie heeft").check();
    await director.getByRole("button", { name: "Bewaren" }).click();
    await expect(director.getByRole("heading", { name: "Inloggen via Vaart" })).toBeVisible();
    const board = await newPage();
    await as(board, server, "board");
    await board.goto(`${server.url}/t/vaart/progress`);
    await expect(board.getByText("laat u inloggen via de organisatie zelf")).toBeVisible();
    await expectAccessible(board);
    await board.getByRole("link", { name: "Verder naar de inlogpagina" }).click();
    await expect(board).toHaveURL(new RegExp(`^${provider.issuer}/`));
  } finally {
    await provider?.close();
    await server.stop();
  }
});
