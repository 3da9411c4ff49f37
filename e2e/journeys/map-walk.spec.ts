import { idsOf } from "../access/demo-ids";
import { prefer } from "../preferences";
import { expect, test } from "../fixtures";
import { walkMap } from "../walk/walk-map";

/** Patterns of what is said; who is met differs from one seeded demo to the next. */
const languages = {
  nl: {
    account: "director",
    name: "Kaart van wie met wie samenwerkt",
    met: /^[\p{Lu}][^.]+\(.+\)\. .*\d+ relaties?; door beide genoemd: \d+\. Sterkste relatie: .+\./u,
    chosen: /^U ziet de omgeving van .+: \d+ op de kaart\.$/,
    letGo: "Iedereen staat weer op de kaart.",
  },
  en: {
    account: "board",
    name: "Map of who works with whom",
    met: /^[a-z ]+, .+\. .*\d+ relations?; named by both: \d+\. Strongest relation: .+\./,
    chosen: /^You see the neighbourhood of .+: \d+ on the map\.$/,
    letGo: "Everybody is on the map again.",
  },
} as const;

for (const [locale, { account, name, met, chosen, letGo }] of Object.entries(languages))
  test(`a screen reader is told who is met on the map, in ${locale}`, async ({ server, pageOf }) => {
    const page = await pageOf(server, account, { reducedMotion: "reduce" });
    await prefer(page, server, { locale: locale as keyof typeof languages });
    const { waves } = await idsOf(server, "vaart");
    await page.goto(`${server.url}/t/vaart/waves/${waves[2]}/coalitions`);
    const { arrival, steps } = await walkMap(page);
    expect(arrival).toMatchObject({ role: "application", name });
    expect(arrival.description).not.toBe("");
    const said = steps.map((step) => step.said);
    expect(said[0]).toMatch(met);
    expect(said[2]).toMatch(chosen);
    // Along the relations of who was chosen, each another one.
    expect(said[3]).toMatch(met);
    expect(said[4]).toMatch(met);
    expect(said[4]).not.toBe(said[3]);
    expect(said.at(-1)).toBe(letGo);
  });
