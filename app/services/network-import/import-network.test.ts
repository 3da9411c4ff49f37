import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database } from "@vensterbank/db";
import {
  openReference,
  openReferenceMissing,
  syntheticDocument,
  syntheticReference,
} from "@vensterbank/testkit";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { applyNetwork } from "./apply-network.server";
import { chooseMapping } from "./choose-network.server";
import { type MappingInput } from "./network-choices.server";
import { levelsOf, mappingOf, networkFolder, type ReadView, uploaded } from "./network-world.fixture";
import { previewNetwork } from "./preview-network.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

type Levels = Readonly<Record<string, "case" | "practice" | "strategic">>;

/** Numbers of one relation in one wave, as the reference files give them. */
interface ExpectedNetwork {
  readonly n: number;
  readonly ties: number;
  readonly density: number | null;
  readonly directed: boolean;
  readonly missing?: { readonly ties_observed?: number; readonly density_available?: number | null };
}

/** Brings a folder in and compares every wave with the values of igraph. */
async function imports(
  folder: string,
  expected: Readonly<Record<string, ExpectedNetwork>>,
  levels: Levels,
  choices: (view: ReadView) => Partial<MappingInput> = () => ({}),
) {
  const { id, view } = await uploaded(kade.scope, networkFolder(folder));
  const mapping = mappingOf(view, { relations: levelsOf(view, levels), ...choices(view) });
  valueOf(await chooseMapping(kade.scope, id, mapping));
  const preview = valueOf(await previewNetwork(kade.scope, id));
  if (preview.state !== "ready") throw new Error(preview.state);
  const programme = valueOf(await applyNetwork(kade.scope, id));
  const waves = await kade.forTenant.read((repositories) => repositories.waves.listByProgramme(programme));
  const taken = mapping.waves.filter(({ take }) => take === "yes");
  expect(waves.map(({ status }) => status)).toEqual(taken.map(() => "closed"));
  const networks = await kade.forTenant.read(async (repositories) => {
    const found = [];
    for (const wave of waves) found.push(await loadWaveNetwork(repositories, wave.id));
    return found;
  });
  let compared = 0;
  for (const [relation, level] of Object.entries(levels))
    for (const [i, { wave }] of taken.entries()) {
      const reference = expected[`${relation}|wave${wave || 1}`];
      if (reference === undefined) continue;
      const network = networks[i];
      const ties = network.ties.filter((tie) => tie.level === level);
      const senders = network.nodes.filter(({ responded }) => responded).length;
      const pairs = senders * (network.nodes.length - 1);
      const density = reference.missing ? reference.missing.density_available : reference.density;
      const counted = reference.missing?.ties_observed ?? reference.ties * (reference.directed ? 1 : 2);
      expect(network.nodes.length, `${relation} ${wave}`).toBe(reference.n);
      expect(ties.length, `${relation} ${wave}`).toBe(counted);
      const shown = preview.waves[i].density[preview.levels.indexOf(level)];
      if (typeof density !== "number") expect([pairs, shown]).toEqual([0, null]);
      else {
        expect(ties.length / pairs, `${relation} ${wave}`).toBeCloseTo(density, 10);
        expect(shown).toBeCloseTo(density, 10);
      }
      compared++;
    }
  return { programme, waves, networks, compared, preview, view };
}

/** Leaves the other waves out. */
const only =
  (...names: string[]) =>
  (view: ReadView) => ({
    waves: mappingOf(view).waves.map((wave) => ({
      ...wave,
      take: names.includes(wave.wave) ? ("yes" as const) : undefined,
    })),
  });

const expectedOf = (document: unknown) =>
  (document as { readonly networks: Readonly<Record<string, ExpectedNetwork>> }).networks;

describe("synthetic networks come in through the pages' own services", () => {
  it("vaart_coalitions: three waves, people, partners, units and who was silent", async () => {
    const folder = syntheticReference("networks", "vaart_coalitions");
    const expected = expectedOf(syntheticDocument("expected", "network_vaart_coalitions.json"));
    const { view, networks, compared } = await imports(folder, expected, {
      case: "case",
      strategic: "strategic",
    });
    expect(compared).toBe(6);
    // Guessed from names of columns and values alone.
    expect(view.start).toMatchObject({
      roleColumn: "role",
      unitColumn: "unit",
      sectorColumn: "sector",
      strength: "as-is",
      answered: "file",
    });
    const kinds = networks.map(({ nodes }) => nodes.filter(({ kind }) => kind === "person").length);
    expect(kinds).toEqual([90, 90, 90]);
    expect(networks.map(({ nodes }) => nodes.length - 90)).toEqual([14, 14, 14]);
    expect(networks[0].levels).toEqual(["case", "strategic"]);
  });

  it("klein: relations that run both ways, three at a time", async () => {
    const folder = syntheticReference("networks", "klein");
    const expected = expectedOf(syntheticDocument("expected", "network_klein.json"));
    const in1 = only("1");
    const some = await imports(
      folder,
      expected,
      { star: "case", complete: "practice", cycle: "strategic" },
      in1,
    );
    expect(some.compared).toBe(3);
    expect(some.preview.leftOut.relations.map(({ name }) => name).sort()).toEqual([
      "bridge",
      "dyad",
      "isolates",
      "sink",
    ]);
    const others = await imports(folder, expected, { dyad: "case", bridge: "practice", sink: "strategic" });
    expect(others.compared).toBe(5);
    // What was not asked in a wave is unknown there.
    expect(others.networks.map(({ levels }) => levels)).toEqual([
      ["case", "practice", "strategic"],
      ["strategic"],
      ["strategic"],
    ]);
    expect((await imports(folder, expected, { isolates: "practice" }, only("1", "2"))).compared).toBe(2);
  });
});

const open = openReference();
describe.skipIf(open === null)(open === null ? openReferenceMissing : "public networks", () => {
  const cases: readonly [string, Levels, ((view: ReadView) => Partial<MappingInput>)?][] = [
    [
      "krackhardt_hightech",
      { advice: "practice", friendship: "case", reports_to: "strategic" },
      () => ({ unitColumn: "dept" }),
    ],
    ["kapferer_tailor", { work: "practice" }],
    // Undirected, written down once each: the guess reads these as named by both.
    ["kapferer_tailor", { social: "practice" }],
    ["s50_glasgow", { friendship: "practice" }],
    ["dhhs_tobacco", { collaboration: "practice" }],
    ["zachary_karate", { interaction: "practice" }],
    ["cross_parker_manufacturing", { information: "practice", awareness: "case" }, () => ({ atLeast: 4 })],
  ];
  it.each(cases)("%s %j", async (name, levels, choices) => {
    const document: unknown = JSON.parse(
      readFileSync(join(open ?? "", "expected", `network_${name}.json`), "utf8"),
    );
    const { compared } = await imports(
      join(open ?? "", "networks", name),
      expectedOf(document),
      levels,
      choices,
    );
    expect(compared).toBeGreaterThan(0);
  });

  it("guesses which relations have no direction", async () => {
    const guessed = async (name: string) => {
      const { view } = await uploaded(kade.scope, networkFolder(join(open ?? "", "networks", name)));
      return Object.fromEntries(view.start.relations.map(({ relation, bothWays }) => [relation, bothWays]));
    };
    expect(await guessed("kapferer_tailor")).toEqual({ social: true, work: false });
    // Who reports to whom is never returned either, but everybody reports to one.
    expect(await guessed("krackhardt_hightech")).toEqual({
      advice: false,
      friendship: false,
      reports_to: false,
    });
  });
});
