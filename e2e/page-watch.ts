import { type ConsoleMessage, type Page, type Response } from "@playwright/test";

/** Said by the browser about every status from 400; responses are judged by themselves. */
const isAboutStatus = (entry: ConsoleMessage) => entry.text().startsWith("Failed to load resource");

/** A page that says no, or a form that comes back with its errors, is part of a journey; a missing file is not. */
const isPage = (response: Response) =>
  response.request().isNavigationRequest() || new URL(response.url()).pathname.endsWith(".data");

function isProblem(response: Response): boolean {
  if (response.status() < 400) return false;
  if (response.status() >= 500) return true;
  return !isPage(response) && response.request().method() !== "POST";
}

/**
 * What goes wrong on a page while it is used: errors in its console (breaches of the content security policy are among
 * them), uncaught exceptions, files that did not load, faults of the server.
 */
export function watch(page: Page, problems: string[]): void {
  page.on("console", (entry) => {
    if (entry.type() === "error" && !isAboutStatus(entry)) problems.push(`${page.url()}: ${entry.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on("response", (response) => {
    if (isProblem(response)) problems.push(`${page.url()}: ${response.status()} of ${response.url()}`);
  });
}
