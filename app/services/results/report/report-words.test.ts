import { locales, type Message, type WavePartner } from "@vensterbank/core";
import { withheldReasons } from "@vensterbank/disclosure";
import { createTranslator, messagesOf } from "@vensterbank/i18n";
import { buildInstrument, defaultChangeTopics, facets, instrumentDocument } from "@vensterbank/instrument";
import { referenceWaves } from "@vensterbank/testkit";
import { qualityReasons } from "@vensterbank/reporting";
import { reasonCodes, type WaveData } from "@vensterbank/typology";
import { describe, expect, it } from "vitest";
import { releasedWave } from "../../testing/released-wave.fixture";
import { facetsPart } from "./facets-part.server";
import { forestPart } from "./forest-part.server";
import { heatPart } from "./heat-part.server";
import { layersPart } from "./layers-part.server";
import { measurementPart } from "./measurement-part.server";
import { openingPart } from "./opening-part.server";
import { qualityPart } from "./quality-part.server";
import { type ReportContext } from "./report-context.server";
import { topicsPart } from "./topics-part.server";
import { unitsPart } from "./units-part.server";
import { mirrorPart, othersPart, portraitsPart } from "./views-part.server";

/** The reference numbers its facets, five to a scale. */
function productFacet({ scale, facet }: { readonly scale: string; readonly facet: string }): string {
  const ofScale = facets.filter((name) => name.startsWith(scale.toLowerCase()));
  return ofScale.at(Number(facet.slice(-1)) - 1) ?? facet;
}

const thresholds = { results: 5, sensitive: 8, openText: 10 };
const settings = { topics: defaultChangeTopics, thresholds, nameLevel: "groups" as const, cut: 3 };
const instrument = instrumentDocument(buildInstrument());
const nobody = { settings, seed: 7, partners: 0, partnerResponses: [] };
const [first, second] = referenceWaves("vaart", "1", "2").map((wave) => ({
  ...wave,
  items: wave.items.map((item) => ({ ...item, facet: productFacet(item) })),
}));
const partners: readonly WavePartner[] = [];

const waves: readonly (readonly [string, WaveData])[] = [
  ["a whole organisation", { ...nobody, ...first }],
  ["half of those who answered", { ...nobody, ...second, responses: second.responses.slice(0, 60) }],
  ["hardly anybody", { ...nobody, ...second, responses: second.responses.slice(0, 7) }],
  ["nobody", { ...nobody, ...second, responses: [] }],
];

async function reportOf(data: WaveData) {
  const result = await releasedWave(data);
  const frozen = { settings, instrument, units: data.units, partners };
  const context: ReportContext = { organisation: "Vaart", locale: "nl", frozen, result };
  return [
    openingPart(context),
    layersPart(context),
    facetsPart(context),
    unitsPart(context),
    topicsPart(context),
    portraitsPart(context),
    othersPart(context),
    mirrorPart(context),
    measurementPart(context),
    heatPart(context, "internal"),
    forestPart(context),
    qualityPart(context),
  ];
}

function messagesIn(value: unknown): Message[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "key" in value && typeof value.key === "string" ? [value as Message] : [];
  return [...own, ...Object.values(value).flatMap(messagesIn)];
}

describe("the words of a report", () => {
  it.each(waves)("exist in every language for %s", async (_, data) => {
    const said = messagesIn(await reportOf(data));
    expect(said.length).toBeGreaterThan(3);
    for (const locale of locales) {
      const { say } = createTranslator(locale, messagesOf(locale));
      for (const message of said) expect(say(message)).not.toMatch(/\{\{|NaN|undefined|null/);
    }
  });

  it.each(locales)("exist for every reason (%s)", (locale) => {
    const { has } = createTranslator(locale, messagesOf(locale));
    const keys = [
      ...reasonCodes.map((code) => `results.reason.${code}`),
      ...qualityReasons.flatMap((code) => [
        `results.agreement.unknown.${code}`,
        `results.axesApart.unknown.${code}`,
      ]),
      ...withheldReasons.flatMap((code) => [`results.withheld.${code}`, `results.withheld.why.${code}`]),
    ];
    expect(keys.filter((key) => !has({ key }))).toEqual([]);
  });
});
