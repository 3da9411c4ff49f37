import { type PersonId } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  draftWave,
  fillRoster,
  type Organisation,
  openedWave,
  organisationIn,
  valueOf,
} from "../../testing/organisation.fixture";
import { temporaryDatabase } from "../../testing/temporary-database";
import { closeWave } from "../../waves/close-wave.server";
import { rosterOn } from "../../waves/wave-roster.server";
import { listPeople } from "../list-people.server";
import { findDuplicates } from "./find-duplicates.server";
import { listDuplicates } from "./list-duplicates.server";
import { mergePeople } from "./merge-people.server";
import { sayDistinct } from "./say-distinct.server";
import { unmergePeople } from "./unmerge-people.server";

let database: Database;
let close: () => Promise<void>;
let kade: Organisation;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  kade = await organisationIn(database);
});

const person = (code: string) =>
  kade.forTenant.read(async ({ people }) => {
    const found = (await people.list()).find((one) => one.code === code);
    if (!found) throw new Error(code);
    return found;
  });
const choice = { name: "first", email: "first", role: "first", unit: "first" } as const;
const twice =
  "code;naam;mail;rol;team\nd1;Marieke Bos;m.bos@x.nl;manager;noord\nd2;Marijke Bos;;professional;zuid\n";

describe("findDuplicates", () => {
  const one = (id: string, name: string, email: string | null = null, activeTo: string | null = null) => ({
    id: id as PersonId,
    name,
    email,
    activeTo,
  });
  const pairs = (...people: ReturnType<typeof one>[]) =>
    findDuplicates(people, "2026-03-02", () => false).map(({ reason, first, second }) => [
      reason,
      first.id,
      second.id,
    ]);

  it("finds equal addresses, equal names and near names, the older first", () => {
    expect(
      pairs(
        one("4", "Renée Dröge"),
        one("3", "renee droge"),
        one("2", "An Aas", "X@x.nl"),
        one("1", "Bo Bos", "x@X.nl"),
        one("5", "Marieke de Wit"),
        one("6", "Marijke de Wit"),
      ),
    ).toEqual([
      ["email", "1", "2"],
      ["name", "3", "4"],
      ["near", "5", "6"],
    ]);
  });

  it("does not take a family for one person, nor two who both have left", () => {
    expect(pairs(one("1", "Jan Jansen"), one("2", "Piet Jansen"))).toEqual([]);
    expect(
      pairs(one("1", "Jan Jansen", null, "2025-01-01"), one("2", "Jan Jansen", null, "2025-02-01")),
    ).toEqual([]);
    expect(pairs(one("1", "Jan Jansen", null, "2025-01-01"), one("2", "Jan Jansen"))).toHaveLength(1);
  });

  it("goes through twenty thousand people", () => {
    const many = Array.from({ length: 20_000 }, (_, i) =>
      one(
        String(i).padStart(5, "0"),
        `${["Jan", "Marieke", "Fatima"][i % 3]} van ${(i * 7919).toString(36)}straat`,
      ),
    );
    expect(pairs(...many, one("x", many[77].name))).toContainEqual(["name", "00077", "x"]);
  });
});

describe("a merge", () => {
  beforeEach(async () => {
    await fillRoster(kade);
    valueOf(await kade.bring("people", twice));
  });

  it("leaves the older one with the chosen fields, and the other on no list", async () => {
    const [first, second] = [await person("d1"), await person("d2")];
    const found = await listDuplicates(kade.scope);
    expect(found.pairs).toMatchObject([
      { reason: "near", first: { id: first.id }, second: { id: second.id } },
    ]);
    const asked = { first: second.id, second: first.id, ...choice, email: "second", unit: "first" } as const;
    expect(valueOf(await mergePeople(kade.scope, asked))).toBe("Marijke Bos");
    expect(await person("d1")).toMatchObject({
      name: "Marijke Bos",
      email: "m.bos@x.nl",
      role: "professional",
      unitId: second.unitId,
      mergedInto: null,
    });
    expect(await person("d2")).toMatchObject({ mergedInto: first.id, activeTo: "2026-03-02" });
    const roster = await kade.forTenant.read((repositories) => rosterOn(repositories, "2026-03-02"));
    expect(roster.members.map(({ personId }) => personId)).not.toContain(second.id);
    const listed = await listPeople(kade.scope, { left: true, page: 1 });
    expect(listed.people.map(({ id }) => id)).not.toContain(second.id);
    expect((await listDuplicates(kade.scope)).pairs).toEqual([]);
    // A list that still names both changes nothing of it.
    valueOf(await kade.bring("people", "code;naam;rol;team\nd2;Marijke Bos;professional;zuid\n"));
    expect(await person("d2")).toMatchObject({ mergedInto: first.id });
  });

  it("is undone, also when the one who stayed was changed since", async () => {
    const [first, second] = [await person("d1"), await person("d2")];
    const asked = { first: first.id, second: second.id, ...choice, role: "second" } as const;
    valueOf(await mergePeople(kade.scope, asked));
    valueOf(await unmergePeople(kade.scope, second.id));
    expect([await person("d1"), await person("d2")]).toEqual([first, second]);
    valueOf(await mergePeople(kade.scope, asked));
    await kade.forTenant.write(({ people }) => people.update(first.id, { name: "Anders" }));
    valueOf(await unmergePeople(kade.scope, second.id));
    expect(await person("d1")).toMatchObject({ name: "Anders", role: "professional" });
    expect(await person("d2")).toEqual(second);
    valueOf(await unmergePeople(kade.scope, second.id));
  });

  it("is refused twice, with oneself, in another organisation and of the same pair said distinct", async () => {
    const [first, second] = [await person("d1"), await person("d2")];
    const asked = { first: first.id, second: second.id, ...choice };
    expect(await mergePeople(kade.scope, { ...asked, second: first.id })).toMatchObject({ ok: false });
    const other = await organisationIn(database);
    const notFound = { error: { code: "not-found" } };
    expect(await mergePeople(other.scope, asked)).toMatchObject(notFound);
    expect(await unmergePeople(other.scope, second.id)).toMatchObject(notFound);
    expect(await sayDistinct(other.scope, first.id, second.id)).toMatchObject(notFound);
    valueOf(await sayDistinct(kade.scope, second.id, first.id));
    expect((await listDuplicates(kade.scope)).pairs).toEqual([]);
    valueOf(await mergePeople(kade.scope, asked));
    expect(await mergePeople(kade.scope, asked)).toMatchObject({ error: { code: "conflict" } });
  });
});

it("two who both take part in an open wave are merged only after it has closed", async () => {
  const { waveId } = await openedWave(kade);
  const asked = { first: (await person("p1")).id, second: (await person("p2")).id, ...choice };
  expect(await mergePeople(kade.scope, asked)).toMatchObject({ error: { code: "both-in-open-wave" } });
  valueOf(await closeWave(kade.scope, waveId));
  valueOf(await mergePeople(kade.scope, asked));
  await draftWave(kade);
});
