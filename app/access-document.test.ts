import { can, type Permission } from "@vensterbank/access";
import { actingRoles } from "@vensterbank/core";
import { expect, it } from "vitest";
import { asksOf, kindOf } from "./http/route/guarded-handler.server";
import siteMap from "./routes";

interface Entry {
  readonly file: string;
  readonly path?: string;
  readonly children?: readonly Entry[];
}

const map: readonly Entry[] = await siteMap;
const modules = import.meta.glob<Record<string, unknown>>("./routes/**/*.tsx");

function flat(entries: readonly Entry[], above = ""): { file: string; pattern: string }[] {
  return entries.flatMap(({ file, path, children = [] }) => {
    const pattern = path === undefined ? above : `${above}/${path}`;
    return [{ file, pattern: pattern === "" ? "/" : pattern }, ...flat(children, pattern)];
  });
}

const line = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;
const rolesFor = (may: Permission) => actingRoles.filter((role) => can(role, may)).join(", ");

/** Who comes in where nobody's permission within an organisation is asked. */
const others: Readonly<Record<string, string>> = {
  public: "everybody",
  respondent: "who holds the personal link",
  account: "who is signed in, about their own account",
  operator: "operators with a second factor",
};

async function rows(): Promise<string[]> {
  const found = new Set<string>();
  for (const { file, pattern } of flat(map)) {
    const module = await modules[`./${file}`]();
    for (const [name, method] of [
      ["loader", "GET"],
      ["action", "POST"],
    ] as const) {
      const kind = kindOf(module[name]);
      if (kind === undefined || file.includes("/words/") || file.endsWith("-layout.tsx")) continue;
      const { may, recently } = asksOf(module[name]);
      const roles = may === undefined ? others[kind] : rolesFor(may);
      found.add(line(`\`${pattern}\``, method, may ?? "", recently ? "yes" : "", roles));
    }
  }
  return [...found].sort();
}

it("the document about access says what the doors ask", async () => {
  const text = [
    "# Who may come where",
    "",
    "Written by `pnpm access-document` from the routes, the wrappers that guard them and the table of permissions; a test fails when it is out of date.",
    "",
    "Operator: support access, while a director grants it. Recent proof: who comes has shown who they are within the last quarter of an hour.",
    "Another organisation's thing is 404 for everybody; a member without the permission gets 403.",
    "",
    "How it is tried: `e2e/journeys/access-matrix.spec.ts` asks every address as every kind of visitor, `e2e/journeys/id-swapping.spec.ts` swaps every identifier of every request that the pages offer, `db/contract/isolation.ts` tries every table from another organisation on both engines, and `pnpm broken-on-purpose` breaks a copy of the product to see that these tests would notice. Each prints its numbers.",
    "",
    line("Address", "Method", "Permission", "Recent proof", "Who"),
    line("---", "---", "---", "---", "---"),
    ...(await rows()),
    "",
  ].join("\n");
  await expect(text).toMatchFileSnapshot("../docs/access.md");
}, 300_000);
