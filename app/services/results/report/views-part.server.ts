import { type Composition, type IntervalRowsInput, type PortraitBarsInput } from "@vensterbank/charts";
import { type InsideRole, message, reactions } from "@vensterbank/core";
import { itemsOf } from "./item-texts.server";
import {
  facetName,
  mirrorGap,
  people,
  pictureOfOther,
  portraitsBesideScales,
  type Released,
  wishedMovement,
} from "@vensterbank/reporting";
import { type PortraitProfile } from "@vensterbank/typology";
import { meanValue } from "./chart-values.server";
import { type ReportContext } from "./report-context.server";

/** How people divided 100 points over four portraits. Null when that may not be seen. */
export function portraitsPart({ result }: ReportContext) {
  const { organisation } = result.portraits;
  if (!organisation.now.shown && !organisation.wished.shown) return null;
  const input: PortraitBarsInput = {
    now: composition(organisation.now),
    wished: composition(organisation.wished),
    n: organisation.now.shown ? organisation.now.n : null,
  };
  return {
    title: wishedMovement(organisation) ?? message("results.portraits.title"),
    besideScales: portraitsBesideScales(organisation),
    input,
  };
}

function composition(profile: Released<PortraitProfile>): Composition | null {
  if (!profile.shown || !profile.shares) return null;
  const { shares, interval95 } = profile;
  const entries = reactions.map((reaction) => {
    const [low, high] = interval95?.[reaction] ?? [null, null];
    return [reaction, { share: shares[reaction], low, high }];
  });
  return Object.fromEntries(entries) as unknown as Composition;
}

const directions: readonly (readonly [InsideRole, InsideRole])[] = [
  ["manager", "professional"],
  ["professional", "manager"],
];

/** What managers and professionals think of each other's answers. Null when none of it may be seen. */
export function othersPart(context: ReportContext) {
  const { result } = context;
  const text = itemsOf(context);
  const views = directions.flatMap(([by, of]) => {
    const title = pictureOfOther(result, by, of);
    if (title === null) return [];
    const rows = result.estimates.filter((one) => one.by === by && one.of === of);
    const chart: IntervalRowsInput = {
      scale: "score",
      series: [
        { id: "estimated", label: message("results.estimates.estimated", { by: people(by) }) },
        { id: "answered", label: message("results.estimates.answered", { of: people(of) }) },
      ],
      rows: rows.map((row) => ({
        id: row.item,
        label: facetName(row.facet),
        values: [meanValue(row.estimated), meanValue(row.answered)],
      })),
    };
    return [
      {
        by,
        title,
        chart,
        questions: rows.map(({ item, facet }) => ({ facet: facetName(facet), ...text(item) })),
      },
    ];
  });
  return views.length === 0 ? null : views;
}

/** We say, they say. */
export function mirrorPart({ result }: ReportContext) {
  const { mirror } = result;
  const title = mirrorGap(result);
  if (!mirror.partners.shown)
    return { title: null, reason: mirror.partners.reason, chart: null, basis: null };
  const rows = [mirror.axis, ...mirror.facets];
  const chart: IntervalRowsInput = {
    scale: "score",
    series: [
      { id: "we", label: message("results.mirror.we.say") },
      { id: "they", label: message("results.mirror.they.say") },
    ],
    reference: { value: result.cut, label: message("results.cut") },
    rows: rows
      .filter(({ we, they }) => we.shown || they.shown)
      .map((row) => ({
        id: row.facet,
        label: row.facet === "ext" ? message("charts.axis.external") : facetName(row.facet),
        strong: row.facet === "ext",
        values: [meanValue(row.we), meanValue(row.they)],
      })),
  };
  const { answered, invited } = mirror.partners;
  return {
    title: title ?? message("results.mirror.none"),
    reason: null,
    chart,
    basis: message("results.mirror.basis", { answered, invited }),
  };
}
