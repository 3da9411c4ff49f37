import {
  type Released,
  type ReleasedMean,
  type ReleasedPosition,
  type ReleasedWaveResult,
} from "@vensterbank/reporting";
import { type DifferenceEstimate, type GroupKey } from "@vensterbank/typology";
import { type CsvCell, ownItemId, reactions } from "@vensterbank/core";
import { type OwnQuestionText } from "./own-question-rows.server";

export const resultColumns = [
  "block",
  "group",
  "name",
  "figure",
  "about",
  "unit",
  "n",
  "value",
  "low",
  "high",
  "withheld",
  /** Reason code where a shown value has no interval. */
  "no_interval",
] as const;

export interface ResultNames {
  readonly unit: (unitId: string) => string;
  readonly topic: (topic: string) => string;
  readonly ownQuestions: readonly OwnQuestionText[];
}

type Row = readonly CsvCell[];
/** block, group, name */
type Head = readonly [string, string, string];
type Scale = "score" | "points" | "share" | "exposure";

const oneDecimal = (value: number) => Math.round(value * 10) / 10 + 0;
/** Scores on 0-100 and differences in points, one decimal; shares and probabilities 0-1, three. */
const written: Record<Scale, (value: number) => number> = {
  score: (value) => oneDecimal((value - 1) * 25),
  points: (value) => oneDecimal(value * 25),
  share: (value) => Math.round(value * 1000) / 1000,
  exposure: oneDecimal,
};

/** Every released figure as a line: what is withheld stands there with its reason and without a number. */
export function resultRows(result: ReleasedWaveResult, names: ResultNames): Row[] {
  return [
    ...groupRows(result, names),
    ...differenceRows(result),
    ...topicRows(result, names),
    ...viewRows(result),
    ...ownQuestionRows(result, names),
  ].map((row) => (row.length < resultColumns.length ? [...row, null] : row));
}

function meanRow(head: Head, figure: string, about: string, mean: Released<ReleasedMean>, scale: Scale): Row {
  if (!mean.shown) return [...head, figure, about, scale, null, null, null, null, mean.reason];
  const write = written[scale];
  const ends = mean.interval95?.map(write) ?? [null, null];
  return [...head, figure, about, scale, mean.n, write(mean.mean), ...ends, null, mean.why ?? null];
}

function differenceRow(head: Head, figure: string, about: string, gap: Released<DifferenceEstimate>): Row {
  if (!gap.shown) return [...head, figure, about, "points", null, null, null, null, gap.reason];
  const write = written.points;
  const ends = gap.interval95?.map(write) ?? [null, null];
  const value = gap.difference === null ? null : write(gap.difference);
  return [...head, figure, about, "points", null, value, ...ends, null, gap.why ?? null];
}

function positionRows(head: Head, position: Released<ReleasedPosition>): Row[] {
  if (!position.shown) return [[...head, "position", "", "score", null, null, null, null, position.reason]];
  const { n, mean, interval95, quadrants, label } = position;
  const axes = (["internal", "external"] as const).flatMap((axis): Row[] => {
    const [value, interval] = [mean[axis], interval95[axis]];
    if (value === null) return [];
    const ends = interval?.map(written.score) ?? [null, null];
    return [[...head, "mean", axis, "score", n, written.score(value), ...ends, null]];
  });
  const panes =
    quadrants === null
      ? []
      : reactions.map((reaction): Row => {
          const p = written.share(quadrants[reaction]);
          return [...head, "probability", reaction, "share", n, p, null, null, null];
        });
  const types = "reactions" in label ? label.reactions.join(" ") : "";
  return [...axes, ...panes, [...head, `label ${label.kind}`, types, "", n, null, null, null, null]];
}

function headOf(block: string, group: GroupKey, names: ResultNames): Head {
  if (group.kind === "organisation") return [block, group.kind, ""];
  if (group.kind === "role") return [block, group.kind, group.role];
  return [block, group.kind, names.unit(group.unitId)];
}

function groupRows(result: ReleasedWaveResult, names: ResultNames): Row[] {
  const { organisation, departments, teams, roles } = result;
  return [organisation, ...departments, ...teams, ...roles].flatMap((group): Row[] => {
    const head = headOf("group", group.group, names);
    if (!group.shown) return [[...head, "all", "", "", null, null, null, null, group.reason]];
    return [
      [...head, "invited", "", "people", null, group.invited, null, null, null],
      [...head, "answered", "", "people", null, group.answered, null, null, null],
      ...positionRows(head, group.position),
      ...group.facets.map((facet) => meanRow(head, "facet", facet.facet, facet, "score")),
      meanRow(head, "confusion", "", group.confusion, "score"),
    ];
  });
}

function differenceRows({ roleDifferences }: ReleasedWaveResult): Row[] {
  return roleDifferences.map((one) =>
    differenceRow(
      ["difference", "role", `${one.first} minus ${one.second}`],
      one.facet === null ? "mean" : "facet",
      one.facet ?? one.axis,
      one,
    ),
  );
}

function topicRows({ topics }: ReleasedWaveResult, names: ResultNames): Row[] {
  return topics.flatMap(({ topic, organisation, roles }) =>
    [organisation, ...roles].flatMap((group): Row[] => {
      const [, kind, name] = headOf("", group.group, names);
      const head: Head = [`topic ${names.topic(topic)}`, kind, name];
      if (!group.shown) return [[...head, "all", "", "", null, null, null, null, group.reason]];
      return [
        ...positionRows(head, group.position),
        meanRow(head, "confusion", "", group.confusion, "score"),
        meanRow(head, "exposure", "", group.exposure, "exposure"),
        meanRow(head, "opportunity", "", group.opportunity, "score"),
        meanRow(head, "threat", "", group.threat, "score"),
      ];
    }),
  );
}

function viewRows({ portraits, estimates, mirror }: ReleasedWaveResult): Row[] {
  const points = [portraits.organisation, ...portraits.roles].flatMap(({ group, now, wished }) =>
    (
      [
        ["now", now],
        ["wished", wished],
      ] as const
    ).flatMap(([time, profile]): Row[] => {
      const head: Head = [`portraits ${time}`, group.kind, group.kind === "role" ? group.role : ""];
      if (!profile.shown) return [[...head, "share", "", "share", null, null, null, null, profile.reason]];
      const { shares, interval95, n } = profile;
      if (!shares) return [];
      return reactions.map((reaction): Row => {
        const ends = interval95?.[reaction].map(written.share) ?? [null, null];
        return [...head, "share", reaction, "share", n, written.share(shares[reaction]), ...ends, null];
      });
    }),
  );
  const views = estimates.flatMap(({ by, of, item, estimated, answered, difference }): Row[] => {
    const head: Head = ["estimate", "role", `${by} about ${of}`];
    return [
      meanRow(head, "estimated", item, estimated, "score"),
      meanRow(head, "answered", item, answered, "score"),
      differenceRow(head, "estimated minus answered", item, difference),
    ];
  });
  const mirrored = [mirror.axis, ...mirror.facets, ...mirror.topics].flatMap(
    ({ facet, topic, we, they, difference }): Row[] => {
      const head: Head = ["mirror", "organisation", topic ?? ""];
      return [
        meanRow(head, "we", facet, we, "score"),
        meanRow(head, "they", facet, they, "score"),
        differenceRow(head, "we minus they", facet, difference),
      ];
    },
  );
  return [...points, ...views, ...mirrored];
}

/** What was answered to own questions: a share per answer, the mean of a scale on its own 1-5. */
function ownQuestionRows({ ownQuestions }: ReleasedWaveResult, names: ResultNames): Row[] {
  return ownQuestions.flatMap(({ question, organisation, roles }) => {
    const words = names.ownQuestions.find(({ id }) => id === ownItemId(question));
    const block = `own question ${words?.text ?? question.id}`;
    return [organisation, ...roles].flatMap((group): Row[] => {
      const head: Head = [block, group.group.kind, group.group.kind === "role" ? group.group.role : ""];
      if (!group.shown) return [[...head, "all", "", "", null, null, null, null, group.reason]];
      const { n, dontKnow, options, mean } = group;
      const one = (value: number) => Math.round(value * 100) / 100;
      const means = mean?.shown
        ? [
            [
              ...head,
              "mean",
              "",
              "1-5",
              n,
              one(mean.mean),
              ...(mean.interval95?.map(one) ?? [null, null]),
              null,
            ],
          ]
        : [];
      const shares = options.map(({ option, n: count, share, interval95 }) => [
        ...head,
        "answer",
        words?.options[option - 1] ?? String(option),
        "share",
        count,
        share === null ? null : written.share(share),
        ...(interval95?.map(written.share) ?? [null, null]),
        null,
      ]);
      const unknown = [...head, "answer", "don't know", "people", dontKnow, null, null, null, null];
      return [...means, ...shares, ...(question.dontKnow ? [unknown] : [])];
    });
  });
}
