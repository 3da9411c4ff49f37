import { type Browser, type Page } from "@playwright/test";
import { type RunningServer } from "../server";
import { sessionOf } from "../session";
import { type Smoothness, smoothnessWhile } from "./frame-clock";

export interface MapSpeed {
  /** As the page drew them. */
  readonly nodes: number;
  readonly ties: number;
  /** Bytes of the page as sent, before and after compression. */
  readonly bytes: number;
  readonly sent: number;
  /** Milliseconds since the navigation began. */
  readonly firstPicture: number;
  readonly interactive: number;
  readonly panning: Smoothness;
  readonly zooming: Smoothness;
  /** Milliseconds from a choice until the map shows it. */
  readonly focusing: number;
  /** Megabytes of the script heap after everything. */
  readonly heap: number;
}

const view = { width: 1440, height: 1000 };

/** Opens a map as its reader does, and moves over it with the mouse and the keyboard. */
export async function measureMap(browser: Browser, server: RunningServer, wave: string): Promise<MapSpeed> {
  const context = await browser.newContext({ viewport: view, locale: "nl-NL" });
  const value = await sessionOf(server, "consultant");
  await context.addCookies([{ name: "session", value, url: server.url, httpOnly: true }]);
  const page = await context.newPage();
  await page.addInitScript({ content: noteTimes });
  const address = `${server.url}${wave}/coalitions`;
  // Once before, so that the service and the caches of the browser are warm as on any working day.
  await page.goto(address, { waitUntil: "load" });
  await page.locator("[data-live]").waitFor({ timeout: 120_000 });
  await page.goto(address, { waitUntil: "load" });
  await page.locator("[data-live]").waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1500);
  const { firstPicture, interactive }: MapTimes = await page.evaluate("window.mapTimes");
  const { bytes, sent } = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { bytes: entry.decodedBodySize, sent: entry.encodedBodySize };
  });
  const { nodes, ties } = await counted(page);
  const stage = page.locator("[data-live]");
  await stage.scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Inzoomen" }).click();
  await page.getByRole("button", { name: "Inzoomen" }).click();
  await page.waitForTimeout(800);
  const panning = await smoothest(page, () => pan(page));
  const zooming = await smoothest(page, () => zoom(page));
  await page.getByRole("button", { name: "Hele kaart" }).click();
  await page.waitForTimeout(800);
  const focusing = await focus(page);
  const heap = await heapOf(page);
  await context.close();
  return { nodes, ties, bytes, sent, firstPicture, interactive, panning, zooming, focusing, heap };
}

/** Of three turns the one whose worst second was best: in the others something else on the machine got in between. */
async function smoothest(page: Page, doing: () => Promise<void>): Promise<Smoothness> {
  const turns: Smoothness[] = [];
  for (let turn = 0; turn < 3; turn++) {
    turns.push(await smoothnessWhile(page, doing));
    await page.waitForTimeout(1000);
  }
  return turns.reduce((best, turn) => (turn.worstSecond > best.worstSecond ? turn : best));
}

/** Notes the first frame with marks in it, and the first with a live map; as text, because it runs in the page. */
const noteTimes = `
window.mapTimes = {};
requestAnimationFrame(function look() {
  const times = window.mapTimes;
  if (document.querySelectorAll("main figure svg path").length > 100) times.firstPicture ??= performance.now();
  if (document.querySelector("[data-live]")) times.interactive ??= performance.now();
  if (times.interactive === undefined) requestAnimationFrame(look);
});`;

interface MapTimes {
  readonly firstPicture: number;
  readonly interactive: number;
}

/** What the description of the picture says for who does not see it. */
async function counted(page: Page): Promise<{ nodes: number; ties: number }> {
  const words = (await page.locator("[data-live] svg desc").first().textContent()) ?? "";
  const [inside = 0, partners = 0, ties = 0] = [...words.matchAll(/\d[\d.]*/g)].map(([number]) =>
    Number(number.replaceAll(".", "")),
  );
  return { nodes: inside + partners, ties };
}

/** To and fro over the map with the button down, for about five seconds. */
async function pan(page: Page): Promise<void> {
  const box = await page.locator("[data-live]").boundingBox();
  if (!box) throw new Error("The map is not on the page.");
  const middle = { x: box.x + box.width / 2, y: Math.min(view.height - 200, box.y + box.height / 2) };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const until = Date.now() + 5000;
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.move(middle.x + 160 * Math.sin(step / 12), middle.y + 100 * Math.cos(step / 9));
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
}

/** In and out with the wheel, for about five seconds. */
async function zoom(page: Page): Promise<void> {
  const until = Date.now() + 5000;
  await page.keyboard.down("Control");
  for (let step = 0; Date.now() < until; step++) {
    await page.mouse.wheel(0, step % 60 < 30 ? -24 : 24);
    await page.waitForTimeout(8);
  }
  await page.keyboard.up("Control");
}

/** From Enter on a mark until its card is there and a frame was drawn. */
async function focus(page: Page): Promise<number> {
  const map = page.getByRole("application");
  await map.focus();
  await page.keyboard.press("ArrowRight");
  const began = Date.now();
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Wie u bekijkt" }).first().waitFor({ timeout: 60_000 });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  return Date.now() - began;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}
