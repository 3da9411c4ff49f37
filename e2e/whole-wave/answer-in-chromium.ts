import { type Browser, chromium, type Page } from "@playwright/test";
import { answerRelations, answerScreens, type Choose } from "../respondent/questionnaire";
import { type Draw, type Patience } from "./answer-by-post";

/** The browsers of those who answer in one: one program, everybody with a window, cookies and store of their own. */
export class Chromiums {
  private program: Promise<Browser> | undefined;

  /** @param url of the service, without a slash at the end */
  constructor(private readonly url: string) {}

  /**
   * Answers a whole questionnaire under a personal link, in a window as wide as a phone. When the service goes away in the
   * middle the page keeps what was chosen and sends it later by itself; where that takes too long, goes on at the link.
   * @param from where this visitor comes from, as a proxy on this machine would say it
   * @throws when the page of thanks was not seen
   */
  async answer(link: string, from: string, draw: Draw, { pause, tries }: Patience): Promise<void> {
    this.program ??= chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ["--no-sandbox"] });
    const window = await (
      await this.program
    ).newContext({
      locale: draw() < 0.5 ? "nl-NL" : "en-GB",
      viewport: { width: 390, height: 844 },
      extraHTTPHeaders: { "x-forwarded-for": from },
    });
    window.setDefaultTimeout(20_000);
    const page = await window.newPage();
    try {
      for (let left = tries; ; left--) {
        try {
          return await answer(page, this.url + link, draw);
        } catch (error) {
          if (left <= 1) throw error;
          await pause();
        }
      }
    } finally {
      await window.close();
    }
  }

  async close(): Promise<void> {
    await (await this.program)?.close();
  }
}

async function answer(page: Page, link: string, draw: Draw): Promise<void> {
  const choose: Choose = (_, values) => {
    const offered = values.filter((value) => value !== "" && value !== "dk");
    return offered[Math.floor(draw() * offered.length)];
  };
  await page.goto(link);
  const consent = page.locator('input[name="consent"]');
  if ((await consent.count()) > 0) {
    await consent.check();
    await page.locator("main form button").click();
    await page.waitForURL(/\/screens\//);
  }
  await answerScreens(page, choose);
  if (page.url().endsWith("/relations")) await answerRelations(page);
  if (page.url().endsWith("/review")) await page.locator('main button[value="send"]').click();
  await page.waitForURL(/\/done$/);
}
