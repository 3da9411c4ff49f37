import { systemClock, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, newId, openDatabase } from "@vensterbank/db";
import {
  migratedPlace,
  type Place,
  postgresPlace,
  sqlitePlace,
} from "@vensterbank/db/contract/test-database";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openControlScope } from "../../http/scope/control-scope.server";
import { openMemberScope } from "../../http/scope/member-scope.server";
import { answeredWave } from "../linkage/answered-wave.fixture";
import { replaceTransport } from "../mail/mail-transport.server";
import { computeWaveResults } from "../results/compute-wave-results.server";
import { closeWave } from "../waves/close-wave.server";
import { organisationIn, valueOf } from "../testing/organisation.fixture";
import { exportTenant } from "./export/export-tenant.server";
import { importTenant } from "./import/import-tenant.server";

const places = { sqlite: sqlitePlace, postgres: postgresPlace };

describe.each(["sqlite", "postgres"] as const)("moving an organisation, from SQLite to %s", (kind) => {
  const home: { place: Place; database: Database }[] = [];
  const open = async (one: keyof typeof places) => {
    const place = await migratedPlace(places[one]);
    const database = await openDatabase(place.config);
    home.push({ place, database });
    return database;
  };
  let putBack: () => void;
  beforeAll(() => {
    putBack = replaceTransport(async () => undefined);
  });
  afterAll(async () => {
    putBack();
    for (const { place, database } of home) {
      await database.close();
      await place.remove();
    }
  });

  it("gives the same open part and the same released figures once it has arrived", async () => {
    const from = await open("sqlite");
    const { organisation, waveId } = await answeredWave(from, 24, 18);
    const { scope, forTenant, tenantId } = organisation;
    valueOf(await closeWave(scope, waveId));
    const jobScope = { ...forTenant, tenant: { id: tenantId }, clock: scope.clock };
    valueOf(await computeWaveResults(jobScope, waveId));
    await forTenant.write(({ waves }) => waves.changeStatus(waveId, "closed", "published"));
    const first = valueOf(await exportTenant(scope));

    const to = await open(kind);
    const arrived = await bring(to, first);
    const userId = await directorOf(to, arrived);
    const there = await openMemberScope(to, {
      userId,
      slug: "elders",
      locale: (own) => own,
      clock: scope.clock,
    });
    if (!there) throw new Error("No scope");
    const second = valueOf(await exportTenant(there));

    const [before, after] = [unzipSync(first), unzipSync(second)];
    const figures = Object.keys(before).filter((name) => name.startsWith("open/figures/"));
    expect(figures).toHaveLength(2);
    // What has happened since, and who belongs to it, differs; its name is the same.
    const differs = ["manifest.json", "answers.sealed", "open/settings.json"];
    const same = (name: string) => !differs.includes(name) && !/members|auditEntry/.test(name);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const name of Object.keys(before).filter(same))
      expect(`${name} ${Buffer.from(after[name]).toString()}`).toBe(
        `${name} ${Buffer.from(before[name]).toString()}`,
      );
    const pseudonyms = async (database: Database, id: TenantId) =>
      (await database.forTenant(id).read(({ responses }) => responses.listByWave(waveId)))
        .map(({ pseudonym }) => pseudonym)
        .sort();
    expect(await pseudonyms(to, arrived)).toEqual(await pseudonyms(from, tenantId));
  });

  async function bring(database: Database, bytes: Uint8Array): Promise<TenantId> {
    const user = {
      id: newId<UserId>(),
      name: "Beheer",
      email: "o@x.example",
      locale: null,
      isOperator: true,
    };
    const operator = openControlScope(database, { user, locale: "nl", clock: systemClock });
    const unitsOf = (id: TenantId) => database.forTenant(id);
    const pathOf = (token: string) => `/invitation/${token}`;
    return valueOf(await importTenant(operator, { bytes, slug: "elders" }, { unitsOf, pathOf }));
  }

  async function directorOf(database: Database, id: TenantId): Promise<UserId> {
    const { userId } = await organisationIn(database);
    await database.forTenant(id).write(({ memberships }) => memberships.set(userId, "director"));
    return userId;
  }
});
