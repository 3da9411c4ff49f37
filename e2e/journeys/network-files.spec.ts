import { idsOf } from "../access/demo-ids";
import { expect, test } from "../fixtures";
import { type RunningServer } from "../server";
import { request } from "../session";

const address = async (server: RunningServer) => {
  const { waves } = await idsOf(server, "vaart");
  return `/t/vaart/waves/${waves[2]}/coalitions`;
};

/** Names of people on the first pages of the list of Vaart, as a coordinator reads them. */
async function namesIn(server: RunningServer): Promise<string[]> {
  const names = new Set<string>();
  for (let page = 1; page <= 3; page++) {
    const html = await (await request(server, "coordinator", `/t/vaart/people?page=${page}`)).text();
    for (const [, name] of html.matchAll(/href="\/t\/vaart\/people\/[\w-]{20,}"[^>]*>([^<]+)</g))
      names.add(name);
  }
  return [...names];
}

test("a director takes the network along from the map, in a file without names", async ({
  server,
  pageOf,
}) => {
  const page = await pageOf(server, "director");
  await page.goto(`${server.url}${await address(server)}`);
  await page.getByRole("link", { name: "Gegevens van dit netwerk meenemen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gegevens van het netwerk");
  await expect(page.locator("main")).toContainText("Namen staan niet in deze bestanden");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "GraphML, deze meting" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("wave-3-network.graphml");
});

test("files hold the same people for director and board, by key and role, and nobody's name", async ({
  server,
}) => {
  const base = await address(server);
  const names = await namesIn(server);
  expect(names.length).toBeGreaterThan(50);
  const nodesOf = async (account: "director" | "board", file: string) => {
    const response = await request(server, account, `${base}/export/${file}`);
    expect(response.status, file).toBe(200);
    const text = await response.text();
    for (const name of names) expect(text.includes(name), name).toBe(false);
    return [...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id);
  };
  const mine = await nodesOf("director", "network.graphml");
  expect(mine.length).toBeGreaterThan(100);
  expect(await nodesOf("board", "network.graphml")).toEqual(mine);
  expect((await nodesOf("board", "network-over-time.gexf")).length).toBeGreaterThanOrEqual(mine.length);
  expect((await request(server, "director", `${base}/export/network.exe`)).status).toBe(404);
});
