import { type Account } from "../accounts";
import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, test } from "../fixtures";
import { prefer } from "../preferences";
import { type RunningServer } from "../server";
import { post } from "../session";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A wave in preparation, in a programme of its own. @returns its address */
async function draftWave(server: RunningServer): Promise<string> {
  const made = await post(server, "consultant", "/t/kade/programmes/new", {
    name: "Voor de toegankelijkheid",
    "topics[0]": "market",
    results: "5",
    sensitive: "8",
    openText: "10",
    nameLevel: "roles",
  });
  const programme = made.headers.get("location") ?? "";
  const wave = await post(server, "consultant", programme, {
    title: "In voorbereiding",
    opensOn: inDays(1),
    closesOn: inDays(20),
  });
  return wave.headers.get("location") ?? "";
}

/** Every kind of page behind the sign-in page, and who looks at it. */
async function pagesOf(server: RunningServer): Promise<[Account | null, string][]> {
  const ids = await idsOf(server, "vaart");
  const at = (path: string) => `/t/vaart${path}`;
  const [, second, third, fourth] = ids.waves.map((wave) => at(`/waves/${wave}`));
  const draft = await draftWave(server);
  const director = [
    at(""),
    at("/programmes"),
    at("/programmes/new"),
    at(`/programmes/${ids.programme}`),
    at(`/programmes/${ids.programme}/edit`),
    at(`/programmes/${ids.programme}/preview`),
    at(`/programmes/${ids.programme}/preview?screen=all`),
    third,
    fourth,
    `${fourth}/edit`,
    `${fourth}/links`,
    `${fourth}/close`,
    `${fourth}/schedule`,
    `${fourth}/invitations`,
    `${fourth}/invitations/invite`,
    `${fourth}/invitations/remind`,
    `${fourth}/codes`,
    `${fourth}/kiosks`,
    `${third}/feedback`,
    `${third}/feedback/reply`,
    `${fourth}/results`,
    `${third}/results`,
    `${third}/units`,
    `${third}/measurement`,
    `${third}/coalitions`,
    `${third}/what-if?named=1`,
    `${third}/coalitions?from=${second.split("/").at(-1)}`,
    at(`/programmes/${ids.programme}/coalitions/over-time`),
    `${third}/export`,
    at("/progress"),
    at("/people"),
    at("/people/new"),
    at(`/people/${ids.person}`),
    at("/units"),
    at("/partners"),
    at("/partners/new"),
    at(`/partners/${ids.partner}`),
    at("/import"),
    at("/import/history"),
    at("/people/duplicates"),
    at("/settings"),
    at("/settings/texts"),
    at("/settings/mail"),
    at("/events"),
    at(`/events/${ids.event}`),
  ].map((path): [Account, string] => ["director", path]);
  return [
    [null, "/"],
    [null, "/sign-in"],
    [null, "/nergens"],
    [null, "/styleguide"],
    ["consultant", "/portfolio"],
    ["consultant", `${third}/results/own-words`],
    [null, "/code"],
    ["consultant", draft],
    ["consultant", `${draft}/schedule`],
    ["coordinator", `${fourth}/paper`],
    ["consultant", `${draft}/open`],
    ["board", at("")],
    ["board", `${third}/coalitions`],
    ["board", at("/people")],
    ...director,
  ];
}

const passes = [
  { locale: "nl", theme: "light" },
  { locale: "en", theme: "dark" },
  { locale: "nl", theme: "dark" },
  { locale: "en", theme: "light" },
] as const;

for (const { locale, theme } of passes)
  test(`every page inside is accessible in ${locale}, ${theme}`, async ({ server, newPage, pageOf }) => {
    test.slow();
    const devices = new Map<Account | null, Awaited<ReturnType<typeof newPage>>>();
    for (const [account, path] of await pagesOf(server)) {
      const page = devices.get(account) ?? (await (account ? pageOf(server, account) : newPage()));
      if (!devices.has(account)) await prefer(page, server, { locale, theme });
      devices.set(account, page);
      await page.goto(server.url + path);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
    }
  });
