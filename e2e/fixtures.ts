import AxeBuilder from "@axe-core/playwright";
import { expect, test as base, type Page } from "@playwright/test";
import { startServer, type RunningServer } from "./server";

interface WorkerFixtures {
  /** One server per worker: for journeys that only read, or write what nobody else looks at. */
  readonly server: RunningServer;
}

interface TestFixtures {
  /** A server of this test alone: for journeys that close, publish or import. */
  readonly ownServer: RunningServer;
  signIn(page: Page, server: RunningServer, account: string): Promise<void>;
}

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
  signIn: async ({}, use) => {
    await use(async (page, server, account) => {
      await page.goto(`${server.url}/sign-in`);
      await page.locator('input[name="email"]').fill(account);
      await page.locator('input[name="password"]').fill(server.demo.password);
      await page.locator('form:has(input[name="password"]) button[type="submit"]').click();
      await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    });
  },
});

/** No violation of WCAG 2.2 A or AA that axe can see, on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(
    violations.map(
      (v) =>
        `${v.id}: ${v.help} (${v.nodes
          .map((node) => node.target.join(" "))
          .slice(0, 3)
          .join(" | ")})`,
    ),
  ).toEqual([]);
}

export { expect };
