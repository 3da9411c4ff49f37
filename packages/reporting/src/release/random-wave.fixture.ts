import {
  asId,
  type InsideRole,
  insideRoles,
  type PersonId,
  type UnitId,
  type UnitNode,
} from "@vensterbank/core";
import { type ScoringItem, type WaveData } from "@vensterbank/typology";
import fc from "fast-check";

const thresholds = { results: 5, sensitive: 8, openText: 10 };

function item(id: string, scale: string, facet: string, more: Partial<ScoringItem> = {}): ScoringItem {
  return { id, scale, facet, reversed: false, lo: 1, hi: 5, side: "inside", ...more };
}

const facets = ["int.vertical", "int.say", "ext.strategic", "ext.operational"] as const;
const scaleOf = (facet: string) => (facet.startsWith("int") ? "INT" : "EXT");

/** A small instrument with every kind of item that is scored. */
export const items: readonly ScoringItem[] = [
  ...facets.flatMap((facet) => [1, 2].map((i) => item(`${facet}.${i}`, scaleOf(facet), facet))),
  ...[1, 2].map((i) => item(`con.${i}`, "CON", "con.adhoc")),
  item("other.int.say.1", "INT", "int.say", { estimates: "int.say.1" }),
  ...["INT", "EXT"].flatMap((scale) =>
    [1, 2].map((i) => item(`change.risk.${scale}.${i}`, scale, "f", { topic: "risk" })),
  ),
  item("change.risk.con", "CON", "con.adhoc", { topic: "risk" }),
  ...["ext.strategic", "ext.operational"].flatMap((facet) =>
    [1, 2].map((i) => item(`mirror.${facet}.${i}`, "EXT", facet, { side: "partner" })),
  ),
];

const asked = [
  ...items.filter(({ side }) => side === "inside").map(({ id }) => id),
  "change.risk.opportunity",
  "change.risk.threat",
];
const portraits = ["now", "wished"].flatMap((time) =>
  ["confused", "introvert", "extravert", "binding"].map((reaction) => `portrait.${time}.${reaction}`),
);

const unit = (id: string, parentId: string | null, level: UnitNode["level"]): UnitNode => ({
  id: asId<UnitId>(id),
  parentId: parentId === null ? null : asId<UnitId>(parentId),
  code: id,
  name: id,
  level,
});

export const units: readonly UnitNode[] = [
  unit("org", null, "organisation"),
  unit("d1", "org", "department"),
  unit("d2", "org", "department"),
  ...["a", "b", "c"].map((team) => unit(team, "d1", "team")),
  ...["d", "e"].map((team) => unit(team, "d2", "team")),
  unit("f", "org", "team"),
];

interface Somebody {
  readonly place: string;
  readonly role: InsideRole;
  readonly answers: readonly (number | null)[];
  readonly points: readonly number[];
  readonly sent: boolean;
}

/** Places also include a department itself: people who are in no team. */
const somebody: fc.Arbitrary<Somebody> = fc.record({
  place: fc.constantFrom("a", "a", "b", "b", "c", "c", "d", "e", "f", "d1"),
  role: fc.constantFrom(...insideRoles, "professional" as const, "professional" as const),
  answers: fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }), {
    minLength: asked.length,
    maxLength: asked.length,
  }),
  points: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 8 }),
  sent: fc.boolean(),
});

/** An organisation of some size in which anybody may be anywhere and answer anything. */
export const randomWave: fc.Arbitrary<WaveData> = fc
  .record({
    people: fc.array(somebody, { minLength: 3, maxLength: 60 }),
    partners: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 9,
    }),
  })
  .map(({ people, partners }) => {
    const here = people.map((person, i) => ({
      ...person,
      id: `p${i}`,
      unitId: asId<UnitId>(person.place),
    }));
    const mirror = items.filter(({ side }) => side === "partner");
    return {
      settings: {
        topics: [{ key: "risk", name: { nl: "r", en: "r" }, description: { nl: "r", en: "r" } }],
        thresholds,
        nameLevel: "groups" as const,
        cut: 3,
      },
      seed: 3,
      units,
      items,
      frame: here.map(({ id, unitId, role }) => ({ personId: asId<PersonId>(id), unitId, role })),
      responses: here
        .filter(({ sent }) => sent)
        .map(({ id, unitId, role, answers, points }) => ({
          pseudonym: id,
          unitId,
          role,
          answers: Object.fromEntries([
            ...asked.map((name, i) => [name, answers[i]]),
            ...portraits.map((name, i) => [name, points[i]]),
            ["change.risk.exposure", points[0] % 11],
          ]),
        })),
      partners: partners.length + 1,
      partnerResponses: partners.map((given) => ({
        answers: Object.fromEntries(mirror.map(({ id }, i) => [id, given[i]])),
      })),
    };
  });
