import { type CDPSession, type Page } from "@playwright/test";

/** A key, and what a screen reader has to say after it. */
export interface Step {
  readonly key: string;
  readonly said: string;
}

/** What a screen reader learns on arriving at the map, and at every key after that. */
export interface MapWalk {
  /** Of the map itself: role, name and how it is used. */
  readonly arrival: { readonly role: string; readonly name: string; readonly description: string };
  readonly steps: readonly Step[];
}

const keys = ["ArrowRight", "ArrowDown", "Enter", "n", "n", "ArrowLeft", "Escape"] as const;

interface SpokenNode {
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly nodeId: string;
}

const text = (value: { readonly value?: unknown } | undefined) =>
  typeof value?.value === "string" ? value.value : "";

/** Walks over the map on a page by keyboard and writes down what Chromium's accessibility tree holds at each step. */
export async function walkMap(page: Page): Promise<MapWalk> {
  await page.locator("[data-live]").waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const tree = await treeOf(session);
  const map = tree.find(({ role }) => text(role) === "application");
  if (map === undefined) throw new Error("There is no map in the accessibility tree.");
  const arrival = { role: text(map.role), name: text(map.name), description: text(map.description) };
  await page.getByRole("application").focus();
  const steps: Step[] = [];
  let before = "";
  for (const key of keys) {
    await page.keyboard.press(key);
    const said = await saidAfter(session, page, before);
    steps.push({ key, said: said === before ? "" : said });
    before = said;
  }
  await session.detach();
  return { arrival, steps };
}

async function treeOf(session: CDPSession): Promise<readonly SpokenNode[]> {
  return (await session.send("Accessibility.getFullAXTree")).nodes as readonly SpokenNode[];
}

/** What the polite region of the map says, as soon as it says something else; the same when it stays. */
async function saidAfter(session: CDPSession, page: Page, before: string): Promise<string> {
  for (let turn = 0; turn < 20; turn++) {
    const said = await politely(session);
    if (said !== before) return said;
    await page.waitForTimeout(100);
  }
  return before;
}

async function politely(session: CDPSession): Promise<string> {
  const tree = await treeOf(session);
  const known = new Map(tree.map((node) => [node.nodeId, node]));
  const words = (node: SpokenNode): string =>
    text(node.role) === "StaticText"
      ? text(node.name)
      : (node.childIds ?? []).map((id) => (known.has(id) ? words(known.get(id) as SpokenNode) : "")).join("");
  const map = tree.findIndex(({ role }) => text(role) === "application");
  const region = tree
    .slice(map)
    .find(({ properties }) =>
      properties?.some(({ name, value }) => name === "live" && value.value === "polite"),
    );
  return region === undefined ? "" : words(region).replace(/\s+/g, " ").trim();
}
