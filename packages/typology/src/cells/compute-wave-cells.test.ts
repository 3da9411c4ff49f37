import { asId, type PersonId, type ProgrammeSettings, seededRandom, type UnitId } from "@vensterbank/core";
import { buildInstrument, defaultChangeTopics } from "@vensterbank/instrument";
import { describe, expect, it } from "vitest";
import { computeWaveResult } from "../compute-wave-result";
import { scoringItems } from "../scoring-items";
import { type WaveData } from "../wave-data";
import { computePositionCells, computeWaveCells, placesInWave } from "./compute-wave-cells";
import { figureNames } from "./figure-names";
import { type Cell, type FigureCells } from "./wave-cells";

const settings: ProgrammeSettings = {
  topics: defaultChangeTopics,
  thresholds: { results: 5, sensitive: 8, openText: 10 },
  nameLevel: "groups",
  cut: 3,
};
const items = scoringItems(buildInstrument());
const teams = ["a", "b"].map((id) => asId<UnitId>(id));
const roles = ["manager", "professional", "professional"] as const;
const random = seededRandom(5);
const people = Array.from({ length: 40 }, (_, i) => ({
  personId: asId<PersonId>(`p${i}`),
  unitId: teams[i % 2],
  role: roles[i % 3],
}));
const data: WaveData = {
  settings,
  seed: 1,
  units: [
    { id: asId<UnitId>("org"), parentId: null, code: "o", name: "O", level: "organisation" },
    ...teams.map((id) => ({
      id,
      parentId: asId<UnitId>("org"),
      code: id,
      name: id,
      level: "team" as const,
    })),
  ],
  items,
  frame: people,
  responses: people.map(({ personId, unitId, role }) => ({
    pseudonym: personId,
    unitId,
    role,
    answers: Object.fromEntries([
      ...items
        .filter(({ side }) => side === "inside")
        .map(({ id, lo, hi }) => [id, random.below(12) === 0 ? null : lo + random.below(hi - lo + 1)]),
      ["change.market.exposure", random.below(11)],
    ]),
  })),
  partners: 0,
  partnerResponses: [],
};

const cells = computeWaveCells(data);
const result = computeWaveResult(data);

function meanOf(figure: FigureCells | undefined, variable: string, has: (cell: Cell) => boolean) {
  if (!figure) throw new Error("the figure is missing");
  const chosen = figure.cells.map((cell, i) => ({ cell, sum: figure.sums[variable][i] }));
  const inside = chosen.filter(({ cell }) => has(cell));
  const n = inside.reduce((total, { cell }) => total + cell.n, 0);
  return { n, mean: inside.reduce((total, { sum }) => total + sum, 0) / n };
}

const figure = (name: string) => cells.find((one) => one.figure === name);
const anywhere = () => true;

describe("the cells of a wave", () => {
  it("add up to the means of the result, of the same people", () => {
    const { organisation, teams: inTeams, roles: inRoles } = result;
    for (const axis of ["internal", "external"] as const) {
      const expected = {
        n: organisation.position.n,
        mean: expect.closeTo(organisation.position.mean[axis] ?? NaN, 10),
      };
      expect(meanOf(figure(figureNames.position), axis, anywhere)).toEqual(expected);
      for (const { group, position } of [...inTeams, ...inRoles]) {
        const has = (cell: Cell) =>
          group.kind === "role"
            ? cell.role === group.role
            : group.kind === "team" && cell.unitId === group.unitId;
        expect(meanOf(figure(figureNames.position), axis, has).mean).toBeCloseTo(
          position.mean[axis] ?? NaN,
          10,
        );
      }
    }
    for (const { facet, n, mean } of organisation.facets)
      expect(meanOf(figure(figureNames.facets), facet, anywhere)).toEqual({
        n,
        mean: expect.closeTo(mean ?? NaN, 10),
      });
  });

  it("know every further figure under the name that it is released by", () => {
    const { organisation, topics, estimates } = result;
    const check = (
      name: string,
      { n, mean }: { n: number; mean: number | null },
      has: (cell: Cell) => boolean = anywhere,
    ) =>
      expect(meanOf(figure(name), "value", has), name).toEqual({ n, mean: expect.closeTo(mean ?? NaN, 10) });
    check(figureNames.confusion, organisation.confusion);
    const [market] = topics;
    check(figureNames.topic("market", "exposure"), market.organisation.exposure);
    check(figureNames.topic("market", "confusion"), market.organisation.confusion);
    expect(figure(figureNames.topic("market", "position"))?.cells.reduce((sum, { n }) => sum + n, 0)).toBe(
      market.organisation.position.n,
    );
    expect(estimates.length).toBeGreaterThan(0);
    for (const { item, by, of, estimated, answered } of estimates) {
      check(figureNames.estimate(item, by), estimated);
      check(figureNames.estimated(item, of), answered);
    }
  });

  it("tell apart who stands in another wave as well, in the position only", () => {
    const placed = [...placesInWave(data)];
    const linked = { waveId: "w1", places: new Map(placed.slice(0, 10)) };
    const count = (cells: FigureCells, has: (cell: Cell) => boolean) =>
      cells.cells.filter(has).reduce((sum, { n }) => sum + n, 0);
    const split = computePositionCells(data, [linked]);
    expect(count(split, (cell) => cell.linked.some(({ waveId }) => waveId === "w1"))).toBe(10);
    expect(count(split, anywhere)).toBe(placed.length);
    expect(cells.flatMap((one) => one.cells).every((cell) => cell.linked.length === 0)).toBe(true);
  });

  it("know where everybody answered alike", () => {
    const alike = {
      ...data,
      responses: data.responses.map((one) => ({
        ...one,
        answers: { ...one.answers, "change.market.exposure": 7 },
      })),
    };
    const exposure = computeWaveCells(alike).find(
      (one) => one.figure === figureNames.topic("market", "exposure"),
    );
    expect(new Set(exposure?.alike.value)).toEqual(new Set([7]));
    expect(figure(figureNames.topic("market", "exposure"))?.alike.value).toContain(null);
  });
});
