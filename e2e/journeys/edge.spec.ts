import { createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { damageDatabase } from "../edge/damage-database";
import { madeUp, secretAddresses, workingSecrets } from "../edge/secret-addresses";
import { expect, test } from "../fixtures";
import { judgeHeaders } from "../headers/judge-headers";
import { startServer } from "../server";

const own = "https://meting.example";
const fields = {
  email: madeUp.email,
  password: madeUp.password,
  text: madeUp.answer,
  "rows[0].name": madeUp.answer,
};

test("over https no secret of an address or a form reaches the log, whatever goes wrong", async () => {
  // Hundreds of requests, each with what it leaves in the log.
  test.slow();
  let log = "";
  const settings = {
    APP_URL: own,
    LOG_LEVEL: "trace",
    SECURITY_CONTACT: "mailto:veiligheid@meting.example",
    DATABASE_URL: "",
  };
  const server = await startServer(undefined, { settings, hear: (text) => void (log += text) });
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, { redirect: "manual", ...init });
  const lines = () => log.split("\n").filter((line) => line !== "");
  const tryAll = async (mayFail: boolean) => {
    for (const path of secretAddresses(server)) {
      const withdrawing = path.includes("/withdraw");
      const form = { method: "POST", body: new URLSearchParams(fields) };
      const answers = [
        await ask(path),
        await ask(path, { method: "OPTIONS", headers: { origin: own } }),
        await ask(path, { ...form, headers: { origin: "https://evil.example" } }),
        ...(withdrawing ? [] : [await ask(path, { ...form, headers: { origin: own, referer: own + path } })]),
      ];
      for (const { status, headers } of answers) {
        const wrong = judgeHeaders({ status, headers, body: "" }, { https: true });
        // Markup is judged elsewhere; here the bodies are not read.
        expect.soft(wrong, `${status} ${path}`).toEqual([]);
        if (!mayFail) expect.soft(status, path).toBeLessThan(500);
        expect.soft(headers.get("location") ?? "/", path).toMatch(/^\/(?!\/)/);
      }
    }
  };
  try {
    const contact = await ask("/.well-known/security.txt");
    expect(contact.headers.get("content-type")).toContain("text/plain");
    const told = await contact.text();
    expect(told).toContain("Contact: mailto:veiligheid@meting.example\r\n");
    expect(told).toContain(`Canonical: ${own}/.well-known/security.txt\r\n`);
    const expires = Date.parse(/Expires: (.*)\r/.exec(told)?.[1] ?? "") - Date.now();
    expect(expires).toBeGreaterThan(30 * 86_400_000);
    expect(expires).toBeLessThan(365 * 86_400_000);

    await tryAll(false);
    const before = lines().length;
    expect(before).toBeGreaterThan(100);

    damageDatabase(server.dataDir);
    await tryAll(true);
    expect(lines().slice(before).join("\n")).toContain('"level":50');

    for (const [language, said] of [
      ["nl", "Er ging iets mis"],
      ["en", "Something went wrong"],
    ]) {
      const page = await ask(`/r/${madeUp.token}`, { headers: { "accept-language": language } });
      const body = await page.text();
      expect([page.status, /<html lang="(..)"/.exec(body)?.[1]]).toEqual([500, language]);
      expect(body).toContain(said);
      expect(body).not.toMatch(/sqlite|database|\bat \w+ \(|node_modules|Error:/i);
    }
    const data = await ask(`/r/${madeUp.token}.data`);
    expect([data.status, /sqlite|database|node_modules|geheim/i.test(await data.text())]).toEqual([
      500,
      false,
    ]);
    expect((await ask("/healthz")).status).toBe(503);
  } finally {
    await server.stop();
  }
  for (const line of lines()) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  for (const secret of [...workingSecrets(server), ...Object.values(madeUp)])
    expect(lines().filter((line) => line.includes(secret))).toEqual([]);
});

test("a personal link is told to no other site, by no referrer, picture or request", async ({
  server,
  links,
  browser,
}) => {
  const heard: string[] = [];
  const other = createServer(({ url, headers }, response) => {
    heard.push(JSON.stringify([url, headers]));
    response.end("<title>Elsewhere</title>");
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => other.once("listening", ready));
  const elsewhere = `http://localhost:${(other.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  try {
    await page.goto(links.inside);
    await page.evaluate(async (to) => {
      await fetch(`${to}/fetched`, { mode: "no-cors" }).catch(() => null);
      navigator.sendBeacon(`${to}/beacon`);
      const picture = document.createElement("img");
      document.body.append(picture);
      await new Promise((done) => {
        picture.onerror = picture.onload = done;
        picture.src = `${to}/picture`;
      });
    }, elsewhere);
    await page.evaluate((to) => {
      const link = document.createElement("a");
      link.href = `${to}/followed`;
      document.body.append(link);
      link.click();
    }, elsewhere);
    await page.waitForURL(/followed/);
    expect(heard.filter((one) => !one.includes("favicon"))).toHaveLength(1);
    const secret = new URL(links.inside).pathname.slice("/r/".length);
    expect(heard.join()).not.toContain(secret);
    expect(heard.join()).not.toContain(new URL(server.url).host);
  } finally {
    await page.close();
    other.close();
  }
});
