import { buildInstrument, scoringKey } from "@vensterbank/instrument";
import { describe, expect, it } from "vitest";
import { bringIn, type BroughtIn } from "./bring-in.server";
import { demoSeed, generateDemo } from "./generate-demo.server";
import { seedFiles } from "./seed-files.server";

const instrument = buildInstrument();
const key = scoringKey(instrument);
const files = seedFiles();
const organisations = generateDemo();
const [vaart, springtij, kade] = organisations.map(bringIn);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const count = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of keys) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
};

/** Mean of persons' scores on an axis, at least three quarters of its items answered. */
function axisMean(wave: BroughtIn["waves"][number], scale: string, roles?: readonly string[]) {
  const items = key.filter((item) => item.scale === scale && item.side === "inside");
  const scores = wave.answers.flatMap(({ side, role, answers }) => {
    if (side !== "inside" || (roles !== undefined && !roles.includes(role))) return [];
    const values = items.flatMap(({ id, reversed, lo, hi }) => {
      const value = answers[id];
      return typeof value === "number" ? [reversed ? lo + hi - value : value] : [];
    });
    return values.length >= 0.75 * items.length ? [mean(values)] : [];
  });
  return { n: scores.length, mean: mean(scores) };
}

describe("the demo", () => {
  it("is the same to the byte for the same seed, and another for another", () => {
    expect(JSON.stringify(generateDemo(demoSeed))).toBe(JSON.stringify(organisations));
    expect(JSON.stringify(generateDemo(demoSeed + 1))).not.toBe(JSON.stringify(organisations));
  });

  it("has staff with names and addresses that occur once", () => {
    for (const { waves } of organisations) {
      const rows = waves[waves.length - 1].people.text.trim().split("\n").slice(1);
      expect(new Set(rows.map((row) => row.split(";")[1])).size).toBe(rows.length);
      expect(new Set(rows.map((row) => row.split(";")[2])).size).toBe(rows.length);
    }
  });

  it("says nothing twice in one wave", () => {
    for (const { waves } of [vaart, springtij, kade])
      for (const { answers } of waves) {
        const words = answers.flatMap(({ answers: { "own.words": text } }) =>
          typeof text === "string" ? [text] : [],
        );
        expect(words.length).toBeGreaterThanOrEqual(10);
        expect(new Set(words).size).toBe(words.length);
      }
    for (const path of ["vaart", "springtij", "kade"])
      expect(
        new Set(files.rows(`own-words/${path}.csv`).map(({ text }) => text)).size,
      ).toBeGreaterThanOrEqual(60);
  });
});

describe("Vaart", () => {
  const placeOf = ({ unit, role }: { unit: string; role: string }) => `${unit} ${role}`;
  const places = vaart.waves.map(
    ({ members }) => new Map(members.map((member) => [member.code, placeOf(member)])),
  );

  it.each([1, 2, 3])("has the staff of the source per team and role in wave %i", (wave) => {
    const frame = files.rows("vaart/frame.csv").filter((row) => Number(row.wave) === wave);
    const wanted = frame.map((row) => [placeOf({ unit: row.unit, role: row.role }), Number(row.N)] as const);
    expect(count([...places[wave - 1].values()])).toEqual(Object.fromEntries([...wanted].sort()));
  });

  it.each([
    [1, 2],
    [2, 3],
    [1, 3],
  ])("has the staff of the source who were there in waves %i and %i", (from, to) => {
    const linked = files.rows("vaart/frame_linked.csv");
    const wanted = linked
      .filter((row) => Number(row.wave_from) === from && Number(row.wave_to) === to)
      .map(
        (row) =>
          [`${row.unit_from} ${row.role_from} > ${row.unit_to} ${row.role_to}`, Number(row.N)] as const,
      );
    const both = [...places[from - 1]].flatMap(([code, place]) => {
      const later = places[to - 1].get(code);
      return later === undefined ? [] : [`${place} > ${later}`];
    });
    expect(count(both)).toEqual(Object.fromEntries([...wanted].sort()));
  });

  // Computed by others' software from the source: reference/synthetic/expected/survey_vaart.json, scores 0.75.
  it.each([
    [1, "INT", 128, 2.73823784722222],
    [1, "EXT", 125, 2.52933333333333],
    [1, "CON", 125, 3.262],
    [2, "INT", 125, 3.05888888888889],
    [2, "EXT", 122, 2.69658469945355],
    [2, "CON", 121, 3.33126721763085],
    [3, "INT", 125, 3.41435555555556],
    [3, "EXT", 122, 3.05234517304189],
    [3, "CON", 120, 3.25277777777778],
  ])("answers in wave %i on %s as the source does", (wave, scale, n, expected) => {
    const score = axisMean(vaart.waves[wave - 1], scale);
    expect(score.n).toBe(n);
    expect(score.mean).toBeCloseTo(expected, 10);
  });

  // Ties of the source per wave: reference/synthetic/expected/network_vaart_coalitions.json.
  it.each([
    [1, 504, 246],
    [2, 556, 227],
    [3, 575, 281],
  ])(
    "keeps the relations of the source in wave %i among its people and partners",
    (wave, cases, strategic) => {
      const known = new Set(vaart.partners.map(({ code }) => code));
      for (const row of files.rows("vaart/roster.csv")) if (row[`node${wave}`] !== "") known.add(row.code);
      expect(known.size).toBe(104);
      const written = (ties: readonly (readonly (string | number)[])[]) =>
        ties.map((tie) => tie.join(" ")).sort();
      const among = vaart.waves[wave - 1].ties.flatMap((tie) =>
        tie.to !== null && tie.level !== "practice" && known.has(tie.from.code) && known.has(tie.to.code)
          ? [[tie.from.code, tie.to.code, tie.level, tie.strength]]
          : [],
      );
      const source = files
        .rows("vaart/relations.csv")
        .filter((row) => Number(row.wave) === wave)
        .map(({ from, to, level, strength }) => [from, to, level, strength]);
      expect(written(among)).toEqual(written(source));
      expect(among.filter(([, , level]) => level === "case")).toHaveLength(cases);
      expect(among.filter(([, , level]) => level === "strategic")).toHaveLength(strategic);
    },
  );

  it("has relations of eight in ten of the staff in every finished wave, and ten partners", () => {
    for (const { members, ties, answers } of vaart.waves.slice(0, 3)) {
      const senders = new Set(ties.flatMap(({ from }) => (from.side === "inside" ? [from.code] : [])));
      expect(senders.size / members.length).toBeGreaterThanOrEqual(0.8);
      expect(senders.size / members.length).toBeLessThanOrEqual(0.85);
      expect(answers.filter(({ side }) => side === "partner")).toHaveLength(10);
    }
  });

  it("has a fourth wave that is open, about two thirds in, with drafts of people who have not sent", () => {
    const open = organisations[0].waves[3];
    const { members, answers } = vaart.waves[3];
    expect(open.status).toBe("open");
    const inside = answers.filter(({ side }) => side === "inside");
    expect(inside.length / members.length).toBeGreaterThan(0.6);
    expect(inside.length / members.length).toBeLessThan(0.7);
    expect(open.drafts.length).toBeGreaterThanOrEqual(3);
    for (const { code } of open.drafts) {
      expect(members.some((member) => member.code === code)).toBe(true);
      expect(answers.some((answer) => answer.code === code)).toBe(false);
    }
    expect(Math.abs(axisMean(vaart.waves[3], "INT").mean - 3.414)).toBeLessThan(0.2);
    expect(Math.abs(axisMean(vaart.waves[3], "EXT").mean - 3.052)).toBeLessThan(0.25);
  });
});

describe("Springtij", () => {
  it("is low inside and high outside, with a wide gap between layers, in both waves", () => {
    for (const wave of springtij.waves) {
      expect(axisMean(wave, "INT").mean).toBeLessThan(2.8);
      expect(axisMean(wave, "EXT").mean).toBeGreaterThan(3.2);
      const gap =
        axisMean(wave, "INT", ["manager", "director"]).mean - axisMean(wave, "INT", ["professional"]).mean;
      expect(gap).toBeGreaterThan(0.8);
    }
  });
});

describe("De Kade", () => {
  it("is low on both, leaders too, with much confusion and few answers", () => {
    const [wave] = kade.waves;
    const inside = wave.answers.filter(({ side }) => side === "inside");
    expect(inside.length / wave.members.length).toBeGreaterThan(0.5);
    expect(inside.length / wave.members.length).toBeLessThan(0.6);
    expect(axisMean(wave, "INT").mean).toBeLessThan(2.6);
    expect(axisMean(wave, "EXT").mean).toBeLessThan(2.6);
    expect(axisMean(wave, "CON").mean).toBeGreaterThan(3.5);
    const teams = count(inside.map(({ unit }) => unit ?? ""));
    expect(Object.values(teams).filter((n) => n < 5).length).toBeGreaterThanOrEqual(1);
    expect(Object.values(teams).filter((n) => n >= 5).length).toBeGreaterThanOrEqual(2);
  });
});
