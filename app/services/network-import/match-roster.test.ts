import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillRoster, organisationIn, programmeForm, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { createProgramme } from "../programmes/create-programme.server";
import { createWave } from "../waves/create-wave.server";
import { openWave } from "../waves/open-wave.server";
import { applyNetwork } from "./apply-network.server";
import { chooseMapping } from "./choose-network.server";
import { levelsOf, mappingOf, textFile, uploaded } from "./network-world.fixture";
import { previewNetwork } from "./preview-network.server";

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

const nodes = [
  "id,name,number,unit,role,sector",
  "1,Iemand,P1,Noord,manager,",
  "2,Ander,p2,oost,professional,",
  "3,Persoon 3,,Noord,professional,",
  "4,Corporatie,,,partner,housing",
  "5,Buurthuis,,,partner,welfare",
].join("\n");
const files = [
  textFile("nodes.csv", nodes),
  textFile("edges.csv", "source,target,weight\n1,2,1\n2,3,2\n3,4,3\n1,5,1\n"),
];

async function bringIn(match: "none" | "code") {
  const kade = await organisationIn(database);
  await fillRoster(kade);
  const { id, view } = await uploaded(kade.scope, files);
  const relations = levelsOf(view, { [view.start.relations[0].relation]: "practice" });
  const choices = { match, matchColumn: "number", relations };
  valueOf(await chooseMapping(kade.scope, id, mappingOf(view, choices)));
  const preview = valueOf(await previewNetwork(kade.scope, id));
  const programme = valueOf(await applyNetwork(kade.scope, id));
  const kept = await kade.forTenant.read(async (repositories) => {
    const [wave] = await repositories.waves.listByProgramme(programme);
    return {
      wave,
      members: await repositories.waves.listMembers(wave.id),
      people: await repositories.people.list(),
      partners: await repositories.partners.list(),
      units: await repositories.units.list(),
    };
  });
  return { kade, preview, ...kept };
}

describe("people of a network and of the staff list", () => {
  it("are the same by staff number, in any case of letters, and never by name", async () => {
    const { preview, members, people, partners, units, wave } = await bringIn("code");
    expect(preview).toMatchObject({
      people: { total: 3, known: 2 },
      partners: { total: 2, known: 1 },
      units: { total: 2, known: 1 },
    });
    const codes = new Map(people.map(({ id, code }) => [id, code]));
    const known = members
      .map(({ personId }) => codes.get(personId))
      .filter((code) => /^p\d$/.test(code ?? ""));
    expect(known.sort()).toEqual(["p1", "p2"]);
    expect(people.filter(({ name }) => name === "Persoon 3")).toHaveLength(2);
    expect(partners.filter(({ name }) => name === "Corporatie")).toHaveLength(1);
    expect(units.filter(({ archived }) => archived).map(({ name }) => name)).toEqual(["oost"]);
    expect(wave.frozen?.units.map(({ name }) => name)).toEqual(["Kade", "Noord", "oost"]);
    // Who is on the list stays as they are.
    expect(people.find(({ code }) => code === "p1")?.name).toBe("Persoon 1");
  });

  it("stay apart when nothing was said, and nobody new is asked anything", async () => {
    const { kade, preview, people, partners, wave } = await bringIn("none");
    expect(preview).toMatchObject({ people: { known: 0 }, partners: { known: 0 }, units: { known: 0 } });
    expect([people.length, partners.length]).toEqual([10, 4]);
    expect(wave.frozen?.units[0]).toMatchObject({ parentId: null, level: "organisation" });
    const programmeId = valueOf(await createProgramme(kade.scope, programmeForm));
    const next = valueOf(await createWave(kade.scope, programmeId, { title: "Meting 1" }, 7));
    valueOf(await openWave(kade.scope, next, { closesOn: "2026-03-27" }));
    const asked = await kade.forTenant.read(async ({ waves, participations }) => ({
      units: (await waves.get(next))?.frozen?.units.length,
      members: (await waves.listMembers(next)).length,
      invited: (await participations.listByWave(next)).length,
    }));
    expect(asked).toEqual({ units: 3, members: 7, invited: 9 });
  });

  it("leave an organisation without units free to bring in its own", async () => {
    const kade = await organisationIn(database);
    const { id, view } = await uploaded(kade.scope, files);
    const relations = levelsOf(view, { [view.start.relations[0].relation]: "practice" });
    valueOf(await chooseMapping(kade.scope, id, mappingOf(view, { relations })));
    valueOf(await applyNetwork(kade.scope, id));
    await fillRoster(kade);
    expect(await kade.bring("units", "code;valt onder;naam\na;b;A\nb;a;B\n")).toMatchObject({
      error: { code: "import-has-errors" },
    });
  });
});
