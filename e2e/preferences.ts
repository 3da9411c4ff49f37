import { type Page } from "@playwright/test";
import { type RunningServer } from "./server";
import { post } from "./session";

/**
 * Makes the device of a page prefer a language and a theme. The cookies are asked for without an account, so that
 * nothing is remembered with the account of whoever is signed in on the page.
 */
export async function prefer(
  page: Page,
  server: RunningServer,
  choice: { readonly locale?: "nl" | "en"; readonly theme?: "light" | "dark" },
): Promise<void> {
  for (const [name, path] of [
    ["locale", "/language"],
    ["theme", "/theme"],
  ] as const) {
    const wanted = choice[name];
    if (wanted === undefined) continue;
    const response = await post(server, null, path, { [name]: wanted });
    const line = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
    if (!line) throw new Error(`${path} did not remember ${wanted}.`);
    const value = line.split(";")[0].slice(name.length + 1);
    await page.context().addCookies([{ name, value, url: server.url }]);
  }
}
