import { type Page } from "@playwright/test";
import { expect, phone, test } from "../fixtures";
import { answerScreen, begin, goOn } from "../respondent/questionnaire";

interface Loaded {
  readonly bytes: number;
  readonly files: number;
  /** Sum of layout shifts. */
  readonly shift: number;
}

/** Loads a page as somebody who was never here, and counts what came over the network, as it was compressed. */
async function load(page: Page, address: string): Promise<Loaded> {
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  await network.send("Network.clearBrowserCache");
  let bytes = 0;
  let files = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    files++;
  });
  // Told by the browser itself, so that it also counts where scripts do not run.
  let shift = 0;
  network.on("PerformanceTimeline.timelineEventAdded", ({ event }) => {
    shift += event.layoutShiftDetails?.value ?? 0;
  });
  await network.send("PerformanceTimeline.enable", { eventTypes: ["layout-shift"] });
  await page.goto(address, { waitUntil: "networkidle" });
  await network.detach();
  return { bytes, files, shift };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const limits = [
  { javaScriptEnabled: true, limit: 150_000, words: "with JavaScript" },
  { javaScriptEnabled: false, limit: 40_000, words: "without JavaScript" },
];

for (const { javaScriptEnabled, limit, words } of limits)
  test(`a screen of questions is light and stands still, ${words}`, async ({ links, newPage }) => {
    const begun = await newPage(phone);
    await begin(begun, links.inside);
    const screen = begun.url();
    await begun.goto(`${links.inside}/review`);
    const relations = await begun.locator("main ol").getByRole("link").last().getAttribute("href");
    for (const address of [screen, new URL(relations ?? "", screen).href]) {
      const page = await newPage({ ...phone, javaScriptEnabled });
      const { bytes, files, shift } = await load(page, address);
      const name = new URL(address).pathname.split("/").slice(3).join("/");
      console.log(`  ${name} ${words}: ${kilobytes(bytes)} in ${files} files, layout shift ${shift}`);
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThanOrEqual(limit);
      expect(shift).toBe(0);
    }
  });

test("a screen can be used on slow 4G", async ({ links, newPage }) => {
  const page = await newPage(phone);
  const network = await page.context().newCDPSession(page);
  // The profile that browsers' own tools call slow 4G.
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6 * 1_000_000 * 0.9) / 8,
    uploadThroughput: (750_000 * 0.9) / 8,
  });
  await begin(page, links.inside);
  const began = Date.now();
  await answerScreen(page);
  await goOn(page);
  console.log(`  a screen answered and the next one shown on slow 4G: ${Date.now() - began} ms`);
  await expect(page.locator("main fieldset").first()).toBeVisible();
});
