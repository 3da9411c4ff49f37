import { type Database, newId } from "@vensterbank/db";
import { fixedClock, type UserId } from "@vensterbank/core";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { type Organisation, openedWave, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { applyNetwork } from "./apply-network.server";
import { cancelNetwork } from "./cancel-network.server";
import { chooseMapping } from "./choose-network.server";
import { getNetworkUpload } from "./get-network-upload.server";
import { mappingInput, type MappingInput } from "./network-choices.server";
import { type NetworkFile } from "./network-upload.server";
import { levelsOf, mappingOf, textFile, uploaded } from "./network-world.fixture";
import { previewNetwork } from "./preview-network.server";
import { uploadNetwork } from "./upload-network.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

/** Everything that one tenant holds besides uploads. */
async function holdings(of: Organisation) {
  return of.forTenant.read(async ({ programmes, waves, people, partners, units, relations }) => {
    const all = await waves.list();
    return {
      programmes: await programmes.list(),
      waves: all,
      people: await people.list(),
      partners: await partners.list(),
      units: await units.list(),
      ties: (await Promise.all(all.map(({ id }) => relations.listTies(id)))).flat(),
      reports: (await Promise.all(all.map(({ id }) => relations.listReports(id)))).flat(),
    };
  });
}

/** What is said about files that cannot be read, in both languages, with the row. */
async function problemsOf(...files: NetworkFile[]) {
  const id = valueOf(await uploadNetwork(kade.scope, files));
  const view = valueOf(await getNetworkUpload(kade.scope, id));
  if (view.state !== "unread") throw new Error(`Read all the same: ${view.state}`);
  for (const locale of ["nl", "en"] as const) {
    const { say } = createTranslator(locale, messagesOf(locale));
    for (const { sentence } of view.problems) expect(say(sentence).length).toBeGreaterThan(10);
  }
  expect(await applyNetwork(kade.scope, id)).toMatchObject({ error: { code: "import-has-errors" } });
  return view.problems.map(({ row, sentence }) => [row, sentence.key.replace("networkFiles.", "")]);
}

const edges = (...rows: string[]) => textFile("edges.csv", ["source,target,weight", ...rows].join("\n"));

describe("files that are refused, row by row, and change nothing", () => {
  it("names the rows of unknown ids and weights that are no numbers", async () => {
    await openedWave(kade);
    const before = await holdings(kade);
    const nodes = textFile("nodes.csv", "id,name\na,Anna\nb,Bas\n");
    expect(await problemsOf(nodes, edges("a,b,1", "a,c,1", "d,a,1"))).toEqual([
      [3, "node-unknown"],
      [4, "node-unknown"],
    ]);
    expect(await problemsOf(nodes, edges("a,b,1", "b,a,veel"))).toEqual([[3, "weight-not-a-number"]]);
    expect(await holdings(kade)).toEqual(before);
  });

  it("refuses reports that contradict each other", async () => {
    const found = await problemsOf(edges("a,b,1", "a,b,3"));
    expect(found).toEqual([[3, "tie-contradicts"]]);
  });

  it("refuses an empty network and an empty file", async () => {
    expect(await problemsOf(edges())).toEqual([[null, "no-nodes"]]);
    const empty = valueOf(await uploadNetwork(kade.scope, [textFile("edges.csv", "")]));
    expect(valueOf(await getNetworkUpload(kade.scope, empty)).state).toBe("unread");
  });

  it("refuses fifty thousand people", async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `p${i},Mens ${i}`);
    const nodes = textFile("nodes.csv", ["id,name", ...rows].join("\n"));
    expect(await problemsOf(nodes, edges("p1,p2,1"))).toEqual([[null, "too-many-nodes"]]);
  });

  it("opens no bombs of entities and no archive that grows without end", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="&b;"/></graph></graphml>`;
    expect((await problemsOf(textFile("bom.graphml", bomb))).map(([, key]) => key)).toEqual([
      "xml-with-doctype",
    ]);
    const zeros = zipSync({ "edges.csv": new Uint8Array(65 * 2 ** 20) }, { level: 9 });
    const found = await problemsOf({ name: "bom.zip", bytes: zeros });
    expect(found.map(([, key]) => key)).toEqual(["unpacks-too-large"]);
  });

  it("says that a file is no network at all", async () => {
    const picture = { name: "foto.png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) };
    expect(await problemsOf(picture)).toHaveLength(1);
    expect(
      await uploadNetwork(kade.scope, [{ name: "a", bytes: new Uint8Array(11 * 2 ** 20) }]),
    ).toMatchObject({
      error: { code: "file-too-large" },
    });
  });
});

describe("what is handled with a remark", () => {
  /** Brings a network in and gives the names as they are kept. */
  async function broughtIn(files: readonly NetworkFile[], choices: Partial<MappingInput> = {}) {
    const { id, view } = await uploaded(kade.scope, files);
    const [{ relation }] = view.start.relations;
    const relations = levelsOf(view, { [relation]: "practice" });
    valueOf(await chooseMapping(kade.scope, id, mappingOf(view, { relations, ...choices })));
    valueOf(await applyNetwork(kade.scope, id));
    return { id, remarks: view.remarks.map(({ sentence }) => sentence.key.replace("networkFiles.", "")) };
  }

  it("leaves out ties with oneself and counts the same tie once", async () => {
    const { remarks } = await broughtIn([edges("a,a,1", "a,b,1", "a,b,1", "b,a,2")]);
    expect(remarks).toEqual(expect.arrayContaining(["self-tie", "tie-twice"]));
    expect((await holdings(kade)).ties).toHaveLength(2);
  });

  it("keeps labels that look like scripts, formulas or columns of objects as text, without what nobody sees", async () => {
    const gexf = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="constructor" type="string"/></attributes>
<nodes><node id="__proto__" label="&lt;script&gt;alert(1)&lt;/script&gt;"><attvalues><attvalue for="0" value="zuid"/></attvalues></node><node id="b" label="=HYPERLINK(&quot;x&quot;)&#x202e;gnp"/></nodes>
<edges><edge id="0" source="__proto__" target="b"/></edges></graph></gexf>`;
    await broughtIn([textFile("net.gexf", gexf)], { unitColumn: "constructor" });
    const { people, units } = await holdings(kade);
    expect(people.map(({ name }) => name).sort()).toEqual([
      "<script>alert(1)</script>",
      '=HYPERLINK("x") gnp',
    ]);
    expect(units.map(({ name }) => name)).toEqual(["net", "zuid"]);
  });

  it("takes no NUL into the base", async () => {
    await broughtIn([textFile("edges.csv", 'source,target,weight\n"a\u0000",c,1\n')]);
    const graphml = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="n" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed">
<node id="a\u0000"><data key="n">An\u0000na</data></node><node id="b"/><edge source="a\u0000" target="b"/></graph></graphml>`;
    await broughtIn([textFile("net.graphml", graphml)]);
    const { people } = await holdings(kade);
    expect(people.map(({ name }) => name).sort()).toEqual(["An na", "a", "b", "c"]);
    expect(JSON.stringify(people)).not.toContain("\\u0000");
  });

  it("brings in one node, and a network in which nobody answered", async () => {
    const one = [textFile("nodes.csv", "id,name\na,Anna\n"), edges()];
    const { remarks } = await broughtIn(one);
    expect(remarks).toContain("one-node");
    const silent = [
      textFile("nodes.csv", "id,name\na,Anna\nb,Bas\n"),
      textFile("edges.csv", "wave,relation,source,target,weight\n"),
      textFile("relations.csv", "relation,directed,waves\nadvies,1,1\n"),
      textFile("respondents.csv", "id,wave,responded\na,1,0\nb,1,0\n"),
    ];
    const { id } = await broughtIn(silent);
    expect(id).toBeTruthy();
    const { reports, ties } = await holdings(kade);
    expect(ties).toHaveLength(0);
    // Of the one node alone.
    expect(reports.map(({ status }) => status)).toEqual(["nobody"]);
  });
});

describe("an upload", () => {
  const files = [edges("a,b,1", "b,c,2", "c,a,1", "c,d,3", "d,e,1")];
  const ready = async () => {
    const { id, view } = await uploaded(kade.scope, files);
    const [{ relation }] = view.start.relations;
    valueOf(
      await chooseMapping(
        kade.scope,
        id,
        mappingOf(view, { relations: levelsOf(view, { [relation]: "case" }) }),
      ),
    );
    return id;
  };

  it("becomes one programme, however often it is confirmed", async () => {
    const id = await ready();
    const before = await holdings(kade);
    expect(valueOf(await previewNetwork(kade.scope, id))).toMatchObject({ state: "ready" });
    expect(await holdings(kade)).toEqual(before);
    const twice = await Promise.all([1, 2].map(() => applyNetwork(kade.scope, id)));
    expect(twice.map((result) => valueOf(result))).toEqual([id, id]);
    expect(valueOf(await applyNetwork(kade.scope, id))).toBe(id);
    expect((await holdings(kade)).programmes).toHaveLength(1);
    // Who goes back with the browser finds the programme.
    expect(valueOf(await getNetworkUpload(kade.scope, id))).toEqual({ state: "done", programme: id });
  });

  it("is nothing to another member and another tenant, and gone when it was cancelled or a day old", async () => {
    const id = await ready();
    const other = await organisationIn(database);
    const colleague = await memberOf(kade);
    for (const scope of [other.scope, colleague])
      for (const use of [getNetworkUpload, previewNetwork, applyNetwork, cancelNetwork])
        expect(await use(scope, id)).toMatchObject({ ok: false, error: { code: "not-found" } });
    const later = await kade.scopeOn("2026-03-04");
    expect(await applyNetwork(later, id)).toMatchObject({ ok: false, error: { code: "import-expired" } });
    valueOf(await cancelNetwork(kade.scope, id));
    expect(await applyNetwork(kade.scope, id)).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("keeps its files and says at which fields a mapping does not fit", async () => {
    const { id, view } = await uploaded(kade.scope, files);
    const [{ relation }] = view.start.relations;
    const wrong = mappingOf(view, {
      relations: [{ relation, level: undefined }],
      waves: [{ wave: view.found.waves[0].name, take: "yes", title: "Een", date: "2027-01-01" }],
      unitColumn: "afdeling",
    });
    expect(await chooseMapping(kade.scope, id, wrong)).toMatchObject({
      error: {
        code: "invalid-input",
        fields: [
          { field: "waves[0].date", key: "networkImport.fault.future" },
          { field: "relations", key: "networkImport.fault.noLevel" },
          { field: "unitColumn", key: "networkImport.fault.noColumn" },
        ],
      },
    });
    expect(valueOf(await getNetworkUpload(kade.scope, id))).toMatchObject({
      state: "read",
      files: ["edges.csv"],
    });
  });

  it("asks what people were promised, left open or filled in with something else", async () => {
    const { id, view } = await uploaded(kade.scope, files);
    const key = "networkImport.fault.noPromise";
    const { relation } = view.start.relations[0];
    const open = mappingOf(view, { nameLevel: undefined, relations: [{ relation, level: "case" }] });
    expect(await chooseMapping(kade.scope, id, open)).toMatchObject({
      error: { code: "invalid-input", fields: [{ field: "nameLevel", key }] },
    });
    const { error } = mappingInput.safeParse({ nameLevel: "everything" });
    const said = error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(said).toEqual(expect.arrayContaining([`nameLevel ${key}`, "results errors.field.required"]));
  });
});

/** Somebody else who leads the same organisation. */
async function memberOf({ tenantId, forTenant }: Organisation) {
  const userId = newId<UserId>();
  const email = `${userId}@kade.example`;
  await database.control.write(({ users }) =>
    users.insert({
      id: userId,
      email,
      name: "Director",
      isOperator: false,
      createdAt: new Date("2026-01-01"),
    }),
  );
  await forTenant.write(({ memberships }) => memberships.set(userId, "director"));
  const scope = await openMemberScope(database, {
    userId,
    slug: tenantId,
    locale: (own) => own,
    clock: fixedClock("2026-03-02T10:00:00Z"),
  });
  if (!scope) throw new Error("No scope");
  return scope;
}
