import { idsOf } from "../access/demo-ids";
import { expect, expectAccessible, phone, test } from "../fixtures";
import { request } from "../session";

const roles = ["director", "manager", "professional", "support", "partner"] as const;

test("a coordinator walks through the questionnaire as a respondent, and nothing is kept", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "coordinator", { javaScriptEnabled: false });
  const { programme } = await idsOf(server, "vaart");
  await page.goto(`${server.url}/t/vaart/programmes/${programme}`);
  await page.getByRole("link", { name: "Bekijk de vragenlijst als deelnemer" }).click();
  await expect(page.getByText("Wat u hier invult, wordt niet bewaard en niet verstuurd.")).toBeVisible();
  await expect(page.getByRole("article", { name: "Voordat je begint" })).toBeVisible();
  // No form of the questionnaire: there is nothing that could be sent.
  expect(await page.locator("main form").count()).toBe(0);

  await page.getByRole("link", { name: "Beginnen" }).click();
  const seen = new Set<string>();
  const sheet = page.getByRole("article");
  for (let step = 0; step < 40; step++) {
    const title = (await sheet.getAttribute("aria-label")) ?? "";
    seen.add(title);
    if (title === "Kijk het na en verstuur") break;
    await sheet.getByRole("link", { name: "Verder" }).click();
    await expect(sheet).not.toHaveAttribute("aria-label", title);
  }
  expect(seen.size).toBeGreaterThan(12);
  expect(seen).toContain("Kijk het na en verstuur");
  await page.getByRole("article").getByRole("link", { name: "Antwoorden versturen" }).click();
  await expect(page.getByRole("article", { name: "Bedankt voor je antwoorden" })).toBeVisible();
});

test("every role has its own, in both languages, and names of nobody", async ({ server }) => {
  const { programme } = await idsOf(server, "vaart");
  const people = await (await request(server, "coordinator", "/t/vaart/people")).text();
  const names = [...people.matchAll(/href="\/t\/vaart\/people\/[\w-]{20,}"[^>]*>([^<]+)</g)].map(
    ([, name]) => name,
  );
  const at = `/t/vaart/programmes/${programme}/preview`;
  const texts: string[] = [];
  for (const role of roles)
    for (const language of ["nl", "en"]) {
      const answer = await request(server, "director", `${at}?role=${role}&language=${language}&screen=all`);
      expect(answer.status, role).toBe(200);
      const html = await answer.text();
      expect(html).toContain(`lang="${language}"`);
      expect(names.filter((name) => html.includes(name))).toEqual([]);
      texts.push(html);
    }
  expect(new Set(texts).size).toBe(texts.length);
  for (const wrong of ["?role=operator", "?language=fr", "?screen=nowhere"])
    expect((await request(server, "director", at + wrong)).status, wrong).toBe(404);
});

test("the preview is accessible, page by page and as a whole, also on a phone", async ({
  server,
  pageOf,
}) => {
  test.slow();
  const { programme } = await idsOf(server, "vaart");
  const at = `${server.url}/t/vaart/programmes/${programme}/preview`;
  for (const options of [{}, phone]) {
    const page = await pageOf(server, "coordinator", options);
    for (const query of ["", "?screen=relations&role=partner&language=en", "?screen=all&role=manager"]) {
      await page.goto(at + query);
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, query).toBeLessThanOrEqual(0);
    }
  }
});
