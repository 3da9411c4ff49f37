import { nameLevelInFiles } from "@vensterbank/access";
import {
  type ChartText,
  coalitionPicture,
  type MapChoice,
  type MapData,
  type MapScene,
  mapScene,
  standaloneMap,
} from "@vensterbank/charts";
import {
  appError,
  fail,
  type Locale,
  message,
  type Message,
  ok,
  type Result,
  type WaveId,
} from "@vensterbank/core";
import { createTranslator, formatsFor, messagesOf } from "@vensterbank/i18n";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { coverageSentence } from "./coverage-sentence.server";
import { type CoalitionsPage } from "./coalitions-page.server";
import { getCoalitions } from "./get-coalitions.server";

export interface MapPicture {
  readonly fileName: string;
  readonly svg: string;
}

/** Pixels; a printed page wide. */
const width = 1200;

/**
 * The map as a file: what this reader sees, with the filters of the page, and with what one has to know to read it without
 * the page. Nothing is in the file that is not on the page; names, and marks as large as somebody's figures, stay on the
 * page, as the respondents were promised.
 */
export async function mapPicture(
  scope: Pick<MemberScope, "actor" | "read" | "locale" | "tenant">,
  waveId: WaveId,
  choice: MapChoice,
  from: WaveId | null,
): Promise<Result<MapPicture>> {
  const { level, detail } = choice;
  const found = await getCoalitions(scope, waveId, { level, from, detail });
  if (!found.ok) return found;
  const page = found.value;
  if (page.shown === null) return fail(appError("not-found"));
  const view = nameLevelInFiles(page.view);
  const [map, kept] = view === page.view ? [page.shown.map, choice] : withoutNames(page.shown.map, choice);
  const text = chartText(scope.locale);
  const scene = mapScene(map, kept, text);
  const picture = coalitionPicture(scene, { width }, text);
  const title = text.say(
    message("coalitionMap.file.title", { organisation: scope.tenant.name, wave: page.wave.title }),
  );
  const notes = notesOf(page, view, { map, scene, choice: kept }).map((one) => text.say(one));
  return ok({
    fileName: `${slug(title)}.svg`,
    svg: standaloneMap(picture, { title, notes, locale: scope.locale }, text),
  });
}

/** The same marks in the same places without names; what was searched for by name is not said either. */
function withoutNames(map: MapData, choice: MapChoice): [MapData, MapChoice] {
  const nodes = map.nodes.map((node) => ({ ...node, name: null, between: null }));
  return [
    { ...map, view: "roles", nodes, sizes: ["same"] },
    { ...choice, find: "", size: "same" },
  ];
}

function chartText(locale: Locale): ChartText {
  const { say } = createTranslator(
    locale,
    messagesOf(locale, ["common", "coalitions", "coalitionMap", "charts"]),
  );
  return { say, month: formatsFor(locale).month };
}

/** Letters, digits and hyphens only, whatever the names are. */
function slug(title: string): string {
  const plain = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return plain === "" ? "map" : plain;
}

function notesOf(
  page: CoalitionsPage,
  view: ReturnType<typeof nameLevelInFiles>,
  { map, scene, choice }: { readonly map: MapData; readonly scene: MapScene; readonly choice: MapChoice },
): Message[] {
  const coverage = page.shown?.coverage;
  const comparison = page.shown?.comparison ?? null;
  return [
    ...(comparison === null
      ? []
      : [message("coalitionMap.file.compared", { from: comparison.from.title, to: page.wave.title })]),
    ...(coverage === undefined ? [] : [coverageSentence(coverage)]),
    message("coalitionMap.file.level", { level: message(`coalitions.level.${page.level}`) }),
    ...chosenWords(map, scene, choice).map((what) => message("coalitionMap.file.chosen", { what })),
    message(`coalitionMap.file.view.${view}`),
  ];
}

/** What a reader left out or looked at, so that a part is not taken for the whole. */
function chosenWords(map: MapData, { focus, to }: MapScene, choice: MapChoice): (Message | string)[] {
  const unit = map.units.find(({ code }) => code === choice.unit);
  const sector = map.sectors.find(({ key }) => key === choice.sector);
  const coalition = choice.coalition === null ? undefined : map.coalitions[choice.coalition - 1];
  const people = map.view !== "groups";
  return [
    ...(people && choice.min > 1 ? [message(`coalitions.strength.from.${choice.min as 2 | 3 | 4}`)] : []),
    ...(people && choice.both ? [message("coalitions.filter.both")] : []),
    ...(map.compared && choice.change !== null ? [message(`coalitions.change.filter.${choice.change}`)] : []),
    ...(people && choice.role !== null ? [message(`common.role.${choice.role}`)] : []),
    ...[unit?.label, sector?.label, coalition].filter((label) => label !== undefined),
    ...(choice.find === "" ? [] : [choice.find]),
    ...(focus === null
      ? []
      : [
          to === null
            ? message("coalitionMap.file.focus", { who: focus.label })
            : message("coalitionMap.file.path", { from: focus.label, to: to.label }),
        ]),
  ];
}
