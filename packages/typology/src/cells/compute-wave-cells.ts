import {
  type InsideRole,
  isClosedQuestion,
  ownItemId,
  ownOptionCount,
  type Reaction,
  reactions,
  type UnitId,
} from "@vensterbank/core";
import { perAxis } from "../axes";
import { portraitPoints } from "../portraits/portrait-profile";
import { facetScores } from "../scoring/facet-scores";
import { keyedAnswer } from "../scoring/keyed-answer";
import { scaleScore } from "../scoring/scale-score";
import { estimateDirections } from "../wave/estimate-results";
import {
  pointOf,
  type ScoredRespondent,
  type ScoredWaveData,
  scoreWaveData,
} from "../wave/scored-respondents";
import { oneItemRule } from "../wave/topic-result";
import { type ScoringItem, type WaveData } from "../wave-data";
import { figureCells, type FigureFrame } from "./figure-cells";
import { figureNames } from "./figure-names";
import { silentPlaces } from "./silent-places";
import { type FigureCells, type FigureValues, type LinkedPlace } from "./wave-cells";

/** Another wave, and where the people with a position in it stand, by pseudonym. */
export interface LinkedWave {
  readonly waveId: string;
  readonly places: ReadonlyMap<string, Omit<LinkedPlace, "waveId">>;
}

interface Figure extends FigureFrame {
  readonly of: (person: ScoredRespondent) => FigureValues;
}

/** Where the people stand whom the position of a wave is about, by pseudonym. */
export function placesInWave(data: WaveData): LinkedWave["places"] {
  const { respondents } = scoreWaveData(data);
  const parents = new Map(data.units.map(({ id, parentId }) => [id, parentId]));
  const withinOf = (unitId: UnitId): UnitId[] => {
    const within: UnitId[] = [];
    for (let at: UnitId | null = unitId; at !== null && !within.includes(at); at = parents.get(at) ?? null)
      within.push(at);
    return within;
  };
  return new Map(
    respondents.flatMap(({ pseudonym, unitId, role, point }) =>
      point === null ? [] : [[pseudonym, { role, within: withinOf(unitId) }] as const],
    ),
  );
}

/**
 * The cells behind every figure of a wave's result, as the disclosure gate needs them: the same people and the same
 * values as in `computeWaveResult`.
 */
export function computeWaveCells(data: WaveData): FigureCells[] {
  const wave = scoreWaveData(data);
  const figures = [
    ...scaleFigures(wave),
    ...topicFigures(wave),
    ...portraitFigures(),
    ...estimateFigures(wave),
    ...ownFigures(wave),
  ];
  const cells = figures.map((figure) => gather(wave, figure, []));
  return cells.map((one) =>
    one.figure === figureNames.answered ? { ...one, cells: [...one.cells, ...silentPlaces(wave)] } : one,
  );
}

/** The cells of the position alone, with people told apart by the other waves that they stand in. */
export function computePositionCells(data: WaveData, linked: readonly LinkedWave[]): FigureCells {
  return gather(scoreWaveData(data), positionFigure(data), linked);
}

function gather(wave: ScoredWaveData, figure: Figure, linked: readonly LinkedWave[]): FigureCells {
  const members = wave.respondents.map((person) => ({
    // Where units are not shown, they are no division that could tell anything.
    unitId: figure.releasedFor === "units" ? person.unitId : null,
    role: person.role,
    linked: linked
      .flatMap(({ waveId, places }): LinkedPlace[] => {
        const place = places.get(person.pseudonym);
        return place ? [{ waveId, ...place }] : [];
      })
      .sort((one, other) => (one.waveId < other.waveId ? -1 : 1)),
    values: figure.of(person),
  }));
  const { figure: name, releasedFor, singleItem, scale, additive } = figure;
  return figureCells({ figure: name, releasedFor, singleItem, scale, additive }, members);
}

function positionFigure({ items }: WaveData): Figure {
  return {
    figure: figureNames.position,
    releasedFor: "units",
    singleItem: false,
    scale: rangeOf(items.filter(({ scale }) => scale === "INT")),
    additive: true,
    of: ({ point }) => point && { ...point },
  };
}

function scaleFigures({ data, sets }: ScoredWaveData): Figure[] {
  const scale = rangeOf(sets.axis.internal);
  return [
    {
      figure: figureNames.answered,
      releasedFor: "units",
      singleItem: false,
      scale,
      additive: false,
      of: () => ({}),
    },
    positionFigure(data),
    {
      figure: figureNames.facets,
      releasedFor: "units",
      singleItem: false,
      scale,
      additive: true,
      of: (person) =>
        person.point &&
        Object.fromEntries(
          sets.facets.map(({ facet, axis, items }) => [
            facet,
            facetScores(items, sets.axis[axis], [person])[0] ?? person.score[axis] ?? 0,
          ]),
        ),
    },
    {
      figure: figureNames.confusion,
      releasedFor: "units",
      singleItem: false,
      scale: rangeOf(sets.confusion),
      additive: true,
      of: ({ answers }) => single(scaleScore(sets.confusion, answers)),
    },
  ];
}

function topicFigures({ data, sets }: ScoredWaveData): Figure[] {
  return data.settings.topics.flatMap(({ key }): Figure[] => {
    const items = sets.topic(key);
    const question = (
      name: "exposure" | "opportunity" | "threat",
      scale: readonly [number, number],
    ): Figure => ({
      figure: figureNames.topic(key, name),
      releasedFor: "roles",
      singleItem: false,
      scale,
      additive: true,
      of: ({ answers }) => single(answers[`change.${key}.${name}`] ?? null),
    });
    return [
      {
        figure: figureNames.topic(key, "position"),
        releasedFor: "roles",
        singleItem: false,
        scale: rangeOf(items.axis.internal),
        additive: true,
        of: ({ answers }) => {
          const point = pointOf(perAxis((axis) => scaleScore(items.axis[axis], answers)));
          return point && { ...point };
        },
      },
      {
        figure: figureNames.topic(key, "confusion"),
        releasedFor: "roles",
        singleItem: false,
        scale: rangeOf(items.confusion),
        additive: true,
        of: ({ answers }) => single(scaleScore(items.confusion, answers, oneItemRule)),
      },
      question("exposure", [0, 10]),
      question("opportunity", [1, 5]),
      question("threat", [1, 5]),
    ];
  });
}

/** Compositions: their centre is no mean, so only who is behind it counts, and whether all gave the same. */
function portraitFigures(): Figure[] {
  return (["now", "wished"] as const).map((time) => ({
    figure: figureNames.portrait(time),
    releasedFor: "roles",
    singleItem: false,
    scale: [0, 100],
    additive: false,
    of: ({ answers }) => {
      const points = portraitPoints(answers, time);
      return points && Object.fromEntries(reactions.map((type: Reaction) => [type, points[type]]));
    },
  }));
}

function estimateFigures({ sets, data }: ScoredWaveData): Figure[] {
  return estimateDirections.flatMap(({ by, of }) =>
    sets.estimates.flatMap((item): Figure[] => {
      const target = data.items.find((other) => other.id === item.estimates);
      if (!target) return [];
      const answer = (role: typeof by, keyed: typeof item) => (person: ScoredRespondent) =>
        person.role === role ? single(keyedAnswer(keyed, person.answers)) : null;
      return [
        { figure: figureNames.estimate(target.id, by), ...rated(item, by), of: answer(by, item) },
        { figure: figureNames.estimated(target.id, of), ...rated(target, of), of: answer(of, target) },
      ];
    }),
  );
}

/** Counts per answer: the options are no scale, so what counts is who is behind them, and whether all chose the same. */
function ownFigures({ data }: ScoredWaveData): Figure[] {
  return (data.settings.ownQuestions ?? []).filter(isClosedQuestion).map((question) => ({
    figure: figureNames.own(question.id),
    releasedFor: "roles",
    singleItem: true,
    scale: [1, ownOptionCount(question)],
    additive: false,
    of: ({ role, answers }) =>
      question.askedOf.includes(role) ? single(answers[ownItemId(question)] ?? null) : null,
  }));
}

/** One item of one role; the other role that it is compared with has a figure of its own. */
function rated({ lo, hi }: ScoringItem, role: InsideRole): Omit<Figure, "figure" | "of"> {
  return { releasedFor: { role }, singleItem: true, scale: [lo, hi], additive: true };
}

function single(value: number | null): FigureValues {
  return value === null ? null : { value };
}

function rangeOf(items: readonly { readonly lo: number; readonly hi: number }[]): readonly [number, number] {
  const [item] = items;
  return item ? [item.lo, item.hi] : [1, 5];
}
