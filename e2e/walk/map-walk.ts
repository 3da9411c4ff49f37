/** Writes docs/map-walk.md, what a screen reader says on the map: `pnpm --filter @vensterbank/e2e map-walk`. */
import { writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { idsOf } from "../access/demo-ids";
import { type Account } from "../accounts";
import { prefer } from "../preferences";
import { startServer } from "../server";
import { sessionOf } from "../session";
import { type MapWalk, walkMap } from "./walk-map";

const file = resolve(dirname(fileURLToPath(import.meta.url)), "../../docs/map-walk.md");
const readers = [
  { account: "director", locale: "nl", title: "Dutch, by the director, who sees names" },
  { account: "board", locale: "en", title: "English, by the board, which sees roles" },
] as const satisfies readonly { account: Account; locale: "nl" | "en"; title: string }[];

function written({ arrival, steps }: MapWalk, title: string): string[] {
  return [
    `## ${title}`,
    "",
    `On arriving: *${arrival.name}* (${arrival.role}). ${arrival.description}`,
    "",
    "| Key | What is said |",
    "| --- | --- |",
    ...steps.map(({ key, said }) => `| ${key} | ${said === "" ? "(nothing)" : said} |`),
    "",
  ];
}

const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const { waves } = await idsOf(server, "vaart");
  const sections: string[] = [];
  for (const { account, locale, title } of readers) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await prefer(page, server, { locale });
    const value = await sessionOf(server, account);
    await context.addCookies([{ name: "session", value, url: server.url, httpOnly: true }]);
    await page.goto(`${server.url}/t/vaart/waves/${waves[2]}/coalitions`);
    sections.push(...written(await walkMap(page), title));
    await context.close();
  }
  writeFileSync(
    file,
    [
      "# The map without seeing it",
      "",
      "What Chromium's accessibility tree holds while somebody walks over the map of the third wave of the demo by",
      "keyboard. Written by `pnpm --filter @vensterbank/e2e map-walk`; a journey (`e2e/journeys/map-walk.spec.ts`)",
      "walks the same way. Who is met differs from one seeded demo to the next, because keys of people are drawn.",
      "",
      ...sections,
    ].join("\n"),
  );
} finally {
  await browser.close();
  await server.stop();
}
