import { type PartnerId, type WaveId } from "@vensterbank/core";
import { type Database, randomId } from "@vensterbank/db";
import { afterAll, beforeAll, expect, it } from "vitest";
import { loadWaveNetwork } from "../results/load-wave-network.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { closeWave } from "./close-wave.server";

let database: Database;
let close: () => Promise<void>;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());

/** Somebody of the wave names a partner that is not in the list. */
async function nameTypedPartner({ forTenant }: Organisation, waveId: WaveId): Promise<PartnerId> {
  const id = randomId<PartnerId>();
  await forTenant.write(async ({ partners, relations, waves }) => {
    const [sender] = await waves.listMembers(waveId);
    await partners.insertMany([
      { id, code: "voorstel", name: "Buurtkeuken", sector: "unknown", proposed: true },
    ]);
    const from = { waveId, receiptHash: null };
    await relations.insertReports([
      { ...from, id: randomId(), senderPersonId: sender.personId, status: "answered" },
    ]);
    await relations.insertTies([
      {
        ...from,
        id: randomId(),
        fromPersonId: sender.personId,
        toPartnerId: id,
        level: "case",
        strength: 3,
        source: "free",
      },
    ]);
  });
  return id;
}

it("brings a partner whose name somebody typed onto the map when the wave closes", async () => {
  const kade = await organisationIn(database);
  const { waveId } = await openedWave(kade);
  const typed = await nameTypedPartner(kade, waveId);
  const before = await kade.forTenant.read((repositories) => loadWaveNetwork(repositories, waveId));
  expect(before.ties).toEqual([]);

  valueOf(await closeWave(kade.scope, waveId));

  const after = await kade.forTenant.read((repositories) => loadWaveNetwork(repositories, waveId));
  expect(after.ties.map(({ to }) => to)).toEqual([typed]);
  expect(after.nodes.find(({ id }) => id === typed)).toMatchObject({ role: "partner", responded: false });
});
