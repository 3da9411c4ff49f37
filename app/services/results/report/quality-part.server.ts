import { message, type Message } from "@vensterbank/core";
import {
  agreementWords,
  axesApartWords,
  comparisonWords,
  conclusions,
  cutReadings,
  cutWords,
  facetName,
  measurementQuality,
  outlyingItems,
  outlyingWords,
  points,
  provisos,
  rakingWords,
  response,
  scaleName,
  scales,
} from "@vensterbank/reporting";
import { axes } from "@vensterbank/typology";
import { itemsOf } from "./item-texts.server";
import { type ReportContext } from "./report-context.server";

/** How good a measurement is: words first, the figures that they stand on behind them. */
export function qualityPart(context: ReportContext) {
  const { result } = context;
  const { organisation, quality } = result;
  return {
    /** False for a document that was computed before these figures were. */
    computed: quality !== null,
    response: organisation.shown
      ? [...response(organisation), ...provisos(organisation)]
      : [message(`results.withheld.why.${organisation.reason}`)],
    weighting: [weightingOf(context), quality && rakingWords(quality, namesReaction(context))].filter(
      (said) => said !== null,
    ),
    raked: rakedRows(context),
    line:
      organisation.shown && organisation.position.shown
        ? {
            words: cutWords(organisation.position),
            readings: cutReadings(organisation.position, result.cut),
          }
        : null,
    reliability: { words: measurementQuality(result), rows: scales.map((scale) => scaleRow(context, scale)) },
    items: itemsPart(context),
    agreement:
      quality === null
        ? null
        : {
            words: [...agreementWords(quality), ...comparisonWords(quality)],
            rows: axes.map((axis) => ({
              axis,
              name: message(`charts.axis.${axis}`),
              figures: quality.agreement[axis],
            })),
          },
    axes:
      quality === null
        ? null
        : { words: axesApartWords(quality), correlation: quality.correlation, figures: quality.axesApart },
    conclusions: conclusions(result),
    version: result.version,
  };
}

function namesReaction({ result: { organisation } }: ReportContext): boolean {
  return organisation.shown && organisation.position.shown && organisation.position.label.kind !== "none";
}

function weightingOf({ result: { organisation, unevenResponse } }: ReportContext): Message | null {
  if (unevenResponse) return message("results.uneven.held");
  if (!organisation.shown || !organisation.position.shown) return null;
  return message(
    organisation.position.method === "post-stratified" ? "results.uneven.weighted" : "results.uneven.even",
  );
}

/** Weighted means beside the plain ones; null where the weighted may not be seen. */
function rakedRows({ result: { organisation, quality } }: ReportContext) {
  const figures = quality?.raking?.shown ? quality.raking.figures : null;
  if (figures === null || !organisation.shown || !organisation.position.shown) return null;
  const { mean } = organisation.position;
  const rows = axes.flatMap((axis) => {
    const [plain, weighted] = [mean[axis], figures.mean[axis]];
    if (plain === null || weighted === null) return [];
    return [{ axis, name: message(`charts.axis.${axis}`), plain: points(plain), weighted: points(weighted) }];
  });
  return { n: figures.n, effectiveN: figures.effectiveN, rows };
}

function scaleRow({ result }: ReportContext, scale: (typeof scales)[number]) {
  const alpha = result.reliability[scale];
  const more = result.quality?.scales[scale];
  return {
    scale,
    name: scaleName(scale),
    items: alpha.shown ? alpha.items : null,
    n: alpha.shown ? alpha.complete : null,
    alpha: alpha.shown ? alpha.alpha : null,
    interval: alpha.shown ? alpha.feldt95 : null,
    omega: more?.shown ? more.omega : null,
    standardised: more?.shown ? more.standardisedAlpha : null,
    heywood: more?.shown ? more.heywood : false,
  };
}

function itemsPart(context: ReportContext) {
  const { quality } = context.result;
  if (quality === null) return null;
  const words = outlyingWords(quality);
  if (words === null) return null;
  const text = itemsOf(context);
  const outlying = new Map(outlyingItems(quality).map(({ item, kind }) => [item, kind]));
  const rows = scales.flatMap((scale) => {
    const one = quality.scales[scale];
    if (!one.shown) return [];
    return one.items.map(({ item, facet, itemRest, alphaIfDropped }) => ({
      ...text(item),
      scale: scaleName(scale),
      facet: scale === "confusion" ? null : facetName(facet),
      itemRest,
      alphaIfDropped,
      standsOut: outlying.get(item) ?? null,
    }));
  });
  return { words, rows, outlying: rows.filter(({ standsOut }) => standsOut !== null) };
}
