import { type WindowInput, type WindowRole } from "@vensterbank/charts";
import { message, type Message } from "@vensterbank/core";
import {
  certainty,
  confusion,
  type GroupFigures,
  headline,
  mixture,
  people,
  response,
  tippingPoint,
} from "@vensterbank/reporting";
import { planeEstimate, windowReading } from "./chart-values.server";
import { type FigureWords, type ReportContext } from "./report-context.server";

/** The finding, how sure it is, and the window. */
export function openingPart(context: ReportContext) {
  const { organisation: name, result } = context;
  const { organisation } = result;
  const figures = organisation.shown ? organisation : null;
  const position = figures?.position.shown ? figures.position : null;
  const window = windowOf(context);
  return {
    headline: headline(name, organisation),
    /** Said in the same breath when fewer than 60 % took part. */
    proviso:
      figures && position && figures.guidance === "tipping-point-in-headline" ? tippingPoint(position) : null,
    certainty: position ? certainty(position) : [],
    response: figures ? response(figures) : [],
    beside: figures ? besides(figures, result.unevenResponse) : [],
    window,
    words: figureWords(figures, window),
  };
}

function besides(figures: GroupFigures, uneven: boolean): Message[] {
  const { position, guidance } = figures;
  const tipping = position.shown && guidance === "type" ? tippingPoint(position) : null;
  const weighting = uneven
    ? message("results.uneven.held")
    : position.shown && position.method === "post-stratified"
      ? message("results.uneven.weighted")
      : null;
  return [mixture(figures), confusion(figures), tipping, weighting].filter((said) => said !== null);
}

function windowOf({ result }: ReportContext): WindowInput {
  const { organisation, roles, portraits, cut } = result;
  if (!organisation.shown) {
    const reason = message(`results.withheld.why.${organisation.reason}`);
    return { cut, n: null, reading: { state: "too-few", reason } };
  }
  const { position } = organisation;
  if (!position.shown && position.reason === "too-few-answers")
    return { cut, n: null, reading: { state: "too-few", reason: message("results.window.incomplete") } };
  const { wished } = portraits.organisation;
  const point = wished.shown ? wished.point : null;
  return {
    cut,
    n: position.shown ? position.n : null,
    reading: windowReading(position),
    roles: roles.flatMap((role): WindowRole[] => {
      if (role.group.kind !== "role" || !role.shown || !role.position.shown) return [];
      const estimate = planeEstimate(role.position);
      if (!estimate) return [];
      return [{ role: role.group.role, label: people(role.group.role), n: role.position.n, estimate }];
    }),
    roleUncertainty: "crosshair",
    ...(point && { wished: point }),
  };
}

/** What else is drawn, and so explained. */
function marksOf({ roles = [], wished }: WindowInput): "" | ".roles" | ".wished" | ".both" {
  if (roles.length > 0) return wished ? ".both" : ".roles";
  return wished ? ".wished" : "";
}

function figureWords(figures: GroupFigures | null, window: WindowInput): Omit<FigureWords, "title"> {
  const n = figures?.position.shown ? figures.position.n : null;
  return {
    ...(n !== null && { basis: message("results.basis.both", { n }) }),
    howToRead: message(n === null ? "results.window.empty" : `results.window.howToRead${marksOf(window)}`),
  };
}
