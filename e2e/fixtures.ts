import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type BrowserContextOptions, type Page } from "@playwright/test";
import { type Account } from "./accounts";
import { watch } from "./page-watch";
import { startServer, type RunningServer } from "./server";
import { post, sessionOf } from "./session";

interface WorkerFixtures {
  /** One server per worker: for journeys that only read, or write what nobody else looks at. */
  readonly server: RunningServer;
}

interface TestFixtures {
  /** A server of this test alone: for journeys that answer, close, publish or import. */
  readonly ownServer: RunningServer;
  /** Addresses of two personal links on the worker's server under which nothing is filled in. */
  readonly links: { readonly inside: string; readonly partner: string };
  /** What went wrong on the pages of this test; it must end empty. */
  readonly problems: string[];
  /** A page of a device of its own: no cookies, watched for errors. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody who has signed in. */
  pageOf(server: RunningServer, account: Account, options?: BrowserContextOptions): Promise<Page>;
}

/** The narrowest phone that pages are made for. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  ownServer: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  links: async ({ server }, use) => {
    const { inside, partner } = server.demo.links;
    // Other journeys on this server may have opted out. Withdrawing in order to begin again leaves a link as it was issued.
    for (const link of [inside, partner])
      for (const page of [link, `${link}/withdraw`]) await post(server, null, page, { intent: "again" });
    await use({ inside: server.url + inside, partner: server.url + partner });
  },
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems).toEqual([]);
  },
  page: async ({ page, problems }, use) => {
    watch(page, problems);
    await use(page);
  },
  newPage: async ({ browser, problems }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      watch(page, problems);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  pageOf: async ({ newPage }, use) => {
    await use(async (server, account, options) => {
      const page = await newPage(options);
      const value = await sessionOf(server, account);
      await page.context().addCookies([{ name: "session", value, url: server.url, httpOnly: true }]);
      return page;
    });
  },
});

/** No violation of WCAG 2.2 A or AA that axe can see, on the page as it stands; a test goes on after one. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => node.target.join(" ")).slice(0, 3);
    return `${id}: ${help} (${places.join(" | ")})`;
  });
  expect.soft(found, new URL(page.url()).pathname).toEqual([]);
}

export { expect };
