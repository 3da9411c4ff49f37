/** Takes the pictures of the README from the seeded demo: `pnpm --filter @vensterbank/e2e pictures`. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { idsOf } from "./access/demo-ids";
import { changeDatabase } from "./access/visitors";
import { type Account } from "./accounts";
import { palettePng, type Pixels } from "./palette-png";
import { prefer } from "./preferences";
import { type RunningServer, startServer } from "./server";
import { post, sessionOf } from "./session";

const folder = resolve(dirname(fileURLToPath(import.meta.url)), "../docs/pictures");
/** Bytes of one picture. */
const largest = 250_000;
const themes = ["light", "dark"] as const;

interface Picture {
  readonly name: string;
  readonly account: Account | null;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What the picture is of; the whole screen when absent. */
  readonly of?: string;
  /** Brings the page into the state to be shown. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function picturesOf(server: RunningServer): Promise<Picture[]> {
  const { waves, programme } = await idsOf(server, "vaart");
  const third = `/t/vaart/waves/${waves[2]}`;
  const drawn = (page: Page) => page.locator("[data-live]").waitFor();
  const desk = { width: 1280, height: 860 };
  return [
    { name: "home", account: "director", path: "/t/vaart", ...desk },
    { name: "privacy-file", account: "director", path: `${third}/privacy`, width: 1280, height: 1400 },
    { name: "audit", account: "director", path: "/t/vaart/settings/audit", ...desk },
    { name: "settings", account: "director", path: "/t/vaart/settings", ...desk },
    { name: "account", account: "director", path: "/account", width: 1280, height: 1300 },
    { name: "window", account: "director", path: `${third}/results`, width: 1280, height: 1160 },
    { name: "teams", account: "director", path: `${third}/units`, width: 1280, height: 1700 },
    { name: "measurement", account: "director", path: `${third}/measurement`, width: 1280, height: 1500 },
    {
      name: "map",
      account: "director",
      path: `${third}/coalitions`,
      ...desk,
      of: "main figure:has([data-live])",
      prepare: drawn,
    },
    {
      name: "difference",
      account: "director",
      path: `${third}/coalitions?from=${waves[1]}`,
      ...desk,
      of: "main figure:has([data-live])",
      prepare: drawn,
    },
    {
      name: "groups",
      account: "director",
      path: `${third}/coalitions?detail=groups`,
      ...desk,
      of: "main figure:has([data-live])",
      prepare: drawn,
    },
    {
      name: "map-phone",
      account: "board",
      path: `${third}/coalitions`,
      width: 390,
      height: 844,
      prepare: async (page) => {
        await drawn(page);
        await page.locator("main figure:has([data-live])").scrollIntoViewIfNeeded();
      },
    },
    {
      name: "coalitions-over-time",
      account: "director",
      path: `/t/vaart/programmes/${programme}/coalitions/over-time`,
      width: 1280,
      height: 1500,
    },
    {
      name: "three-waves",
      account: "director",
      path: `/t/vaart/programmes/${programme}/coalitions/over-time`,
      width: 1280,
      height: 1000,
      of: "main section:has(#maps)",
    },
    { name: "what-if", account: "consultant", path: `${third}/what-if`, width: 1280, height: 1400 },
    { name: "progress", account: "board", path: "/t/vaart/progress", width: 1280, height: 1180 },
    {
      name: "questionnaire",
      account: null,
      path: server.demo.links.inside,
      width: 390,
      height: 844,
      prepare: answerUntilInside,
    },
    {
      name: "response",
      account: "coordinator",
      path: `/t/vaart/waves/${waves[3]}`,
      width: 1280,
      height: 1500,
    },
    { name: "schedule", account: "coordinator", path: `/t/vaart/waves/${waves[3]}/schedule`, ...desk },
    {
      name: "invitation-mail",
      account: "coordinator",
      path: `/t/vaart/waves/${waves[3]}/invitations/invite`,
      width: 1280,
      height: 1300,
    },
    { name: "feedback", account: null, path: `/r/${readerToken}/feedback`, width: 390, height: 1400 },
    { name: "feedback-editing", account: "director", path: `${third}/feedback`, width: 1280, height: 1300 },
  ];
}

/** A personal link of the third measurement, put into the copy that the pictures are taken of: its own ones are told once. */
const readerToken = "a-personal-link-for-the-pictures";

function addReader(dataDir: string): void {
  changeDatabase(dataDir, (database, insert) => {
    const [reader] = database
      .prepare(
        `SELECT p.tenant_id, p.id FROM participation p
           JOIN wave w ON w.tenant_id = p.tenant_id AND w.id = p.wave_id
           JOIN tenant t ON t.id = p.tenant_id
          WHERE t.slug = 'vaart' AND w.number = 3 AND p.person_id IS NOT NULL ORDER BY p.id LIMIT 1`,
      )
      .all() as { readonly tenant_id: string; readonly id: string }[];
    insert("personal_link", {
      token_hash: createHash("sha256").update(readerToken).digest("hex"),
      tenant_id: reader.tenant_id,
      participation_id: reader.id,
      created_at: Date.now(),
    });
  });
}

/** The first page of slips with codes, drawn by Ghostscript where that is installed. */
async function takeCodeSheet(server: RunningServer): Promise<void> {
  const { waves } = await idsOf(server, "vaart");
  const fields = { whom: "without-address", size: "usual", languages: "nl", lastDay: dayFromNow(10) };
  const file = await post(server, "coordinator", `/t/vaart/waves/${waves[3]}/codes/sheet.pdf`, fields);
  const pdf = join(tmpdir(), "vensterbank-codes.pdf");
  writeFileSync(pdf, Buffer.from(await file.arrayBuffer()));
  const to = join(folder, "code-sheet.png");
  const drawn = spawnSync("gs", [
    // Drawn three times as large and made smaller: at the size of a screen letters would not stand at their places.
    ...["-q", "-dBATCH", "-dNOPAUSE", "-dLastPage=1", "-sDEVICE=png16m", "-r360", "-dDownScaleFactor=3"],
    ...[`-sOutputFile=${to}`, pdf],
  ]);
  console.log(
    drawn.status === 0 ? "code-sheet.png" : "code-sheet.png was left as it is: no Ghostscript here.",
  );
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** From the notice to a screen of the part about the organisation, with two answers given. */
async function answerUntilInside(page: Page): Promise<void> {
  if (!page.url().includes("/screens/")) {
    await page.getByRole("checkbox").check();
    await page.locator("main form").getByRole("button").click();
    await page.waitForURL(/\/screens\//);
  }
  await page.goto(page.url().replace(/\/screens\/.*$/, "/review"));
  const parts = page.locator("main ol").getByRole("link");
  // After the part about oneself and one for each of four changes.
  await parts.nth(5).click();
  await page.waitForURL(/\/screens\//);
  const questions = page.locator("main fieldset");
  await questions.nth(0).getByRole("radio").nth(3).check();
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function take(
  browser: Browser,
  server: RunningServer,
  picture: Picture,
  theme: "light" | "dark",
): Promise<void> {
  const { name, account, path, width, height, of, prepare } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    reducedMotion: "reduce",
    deviceScaleFactor: width < 500 ? 1.5 : 1,
  });
  const page = await context.newPage();
  await prefer(page, server, { theme });
  if (account)
    await context.addCookies([
      { name: "session", value: await sessionOf(server, account), url: server.url, httpOnly: true },
    ]);
  await page.goto(server.url + path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  const options = { animations: "disabled", caret: "hide" } as const;
  const shot = await (of ? page.locator(of).first().screenshot(options) : page.screenshot(options));
  const small = shot.length > largest ? reduced(await pixelsOf(context, shot)) : shot;
  await context.close();
  const file = `${name}-${theme}.png`;
  writeFileSync(join(folder, file), small);
  console.log(`${file} ${Math.round(small.length / 1000)} kB`);
  if (small.length > largest) throw new Error(`${file} is too large for the repository.`);
}

/** The picture with as many colours as fit. */
function reduced(pixels: Pixels): Buffer {
  for (const colours of [256, 128, 64]) {
    const png = palettePng(pixels, colours);
    if (png.length <= largest) return png;
  }
  return palettePng(pixels, 32);
}

/** The browser itself decodes the picture. */
async function pixelsOf(context: BrowserContext, png: Buffer): Promise<Pixels> {
  const page = await context.newPage();
  const { width, height, data } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const drawing = canvas.getContext("2d");
      if (!drawing) throw new Error("No canvas");
      drawing.drawImage(image, 0, 0);
      const bytes = drawing.getImageData(0, 0, image.width, image.height).data;
      let text = "";
      for (let i = 0; i < bytes.length; i += 8192)
        text += String.fromCharCode(...bytes.subarray(i, i + 8192));
      return { width: image.width, height: image.height, data: btoa(text) };
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return { width, height, rgba: Buffer.from(data, "base64") };
}

mkdirSync(folder, { recursive: true });
const server = await startServer(addReader);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await takeCodeSheet(server);
  for (const picture of await picturesOf(server))
    for (const theme of themes) await take(browser, server, picture, theme);
} finally {
  await browser.close();
  await server.stop();
}
