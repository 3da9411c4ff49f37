import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function present(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which is not a program that can be started.`);
  }
  return [...usualPlaces, chromium.executablePath()].find(isExecutable);
}

function attempt(command: string, args: readonly string[]): void {
  console.log(`Installing a browser for the end-to-end tests: ${command} ${args.join(" ")}`);
  try {
    execFileSync(command, args, { stdio: ["ignore", "ignore", "inherit"], timeout: 600_000 });
  } catch {
    // The next way is tried; the message at the end names what a reader can do.
  }
}

/** The path of a Chromium: one that is there, or one that this machine's own means can install. */
export function findBrowser(): string {
  const found = present();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "chromium"]);
  }
  if (!present())
    attempt("pnpm", ["--filter", "@vensterbank/e2e", "exec", "playwright", "install", "chromium"]);
  const installed = present();
  if (installed) return installed;
  throw new Error(
    "The end-to-end tests need Chromium and could not install it. Install Chromium or Chrome and run again, " +
      "or name its program in CHROMIUM_PATH.",
  );
}
