import { fixedClock, type WaveId } from "@vensterbank/core";
import type { Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { issueCodes } from "../codes/issue-codes.server";
import { listKiosks } from "../kiosk/list-kiosks.server";
import { openKiosk } from "../kiosk/open-kiosk.server";
import { updateMailSettings } from "../settings/mail-settings.server";
import { openedWave, type Organisation, organisationIn, valueOf } from "../testing/organisation.fixture";
import { temporaryDatabase } from "../testing/temporary-database";
import { updateWave } from "./update-wave.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;
let waveId: WaveId;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
  // The last day is 27 March, without a time.
  ({ waveId } = await openedWave(kade));
});

const at = (moment: string) => ({ ...kade.scope, clock: fixedClock(moment) });
const zoneIs = async (timeZone: string) => valueOf(await updateMailSettings(kade.scope, { timeZone }));

describe.each([
  { zone: "America/Curacao", end: "2026-03-28T04:00:00.000Z" },
  { zone: "Europe/Amsterdam", end: "2026-03-27T23:00:00.000Z" },
])("the last day of a wave in $zone", ({ zone, end }) => {
  beforeEach(() => zoneIs(zone));

  it("ends for codes and tablets when it ends there", async () => {
    const { expiresAt } = valueOf(
      await issueCodes(at("2026-03-20T12:00:00Z"), waveId, { whom: "everybody", lastDay: "2026-03-27" }),
    );
    expect(expiresAt.toISOString()).toBe(end);
    valueOf(await openKiosk(at("2026-03-20T12:00:00Z"), waveId, "Balie"));
    const [kiosk] = await listKiosks(at("2026-03-20T12:00:00Z"), waveId);
    expect(kiosk.expiresAt.toISOString()).toBe(end);
  });

  it("ends for tablets when the day that it was moved to ends there", async () => {
    valueOf(await openKiosk(at("2026-03-20T12:00:00Z"), waveId, "Balie"));
    valueOf(await updateWave(at("2026-03-20T12:00:00Z"), waveId, { title: "T1", closesOn: "2026-03-26" }));
    const [kiosk] = await listKiosks(at("2026-03-20T12:00:00Z"), waveId);
    expect(kiosk.expiresAt.getTime()).toBe(Date.parse(end) - 24 * 3600_000);
  });
});

describe("the last day of an open wave", () => {
  it("can be moved to today late in the evening, west of Greenwich", async () => {
    await zoneIs("America/Curacao");
    // 21:30 on the 10th there.
    const moved = await updateWave(at("2026-03-11T01:30:00Z"), waveId, {
      title: "T1",
      closesOn: "2026-03-10",
    });
    expect(moved).toMatchObject({ ok: true });
  });

  it("cannot be moved to yesterday just after midnight", async () => {
    // 00:30 on the 11th in Amsterdam.
    const moved = await updateWave(at("2026-03-10T23:30:00Z"), waveId, {
      title: "T1",
      closesOn: "2026-03-10",
    });
    expect(moved).toMatchObject({ error: { fields: [{ field: "closesOn", key: "field.past" }] } });
  });
});
