import { insideRoles, locales, reactions } from "@vensterbank/core";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { defaultChangeTopics } from "./content/default-change-topics";
import { facets, type Instrument, type Item } from "./instrument";
import { instrumentDocument, readInstrumentDocument } from "./instrument-document";
import { estimateKey, scoringKey, topicScoringKey } from "./scoring-key";
import { validateInstrument } from "./validate-instrument";

const instrument = buildInstrument();
const itemsOf = (one: Instrument): Item[] =>
  one.modules.flatMap(({ themes }) => themes.flatMap(({ items }) => items));
const items = itemsOf(instrument);
const mutable = () => JSON.parse(JSON.stringify(instrument)) as Mutable<Instrument>;
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

describe("the instrument", () => {
  it("has the items of the axes in the order and keying of the data format", () => {
    const inside = scoringKey(instrument).filter(({ side }) => side === "inside");
    expect(inside.map(({ id, scale, reversed }) => `${scale} ${id}${reversed ? " R" : ""}`)).toEqual([
      "INT int.horizontal.1",
      "INT int.horizontal.2",
      "INT int.vertical.1 R",
      "INT int.vertical.2",
      "INT int.vision.1",
      "INT int.vision.2 R",
      "INT int.say.1",
      "INT int.say.2",
      "INT int.conditions.1 R",
      "INT int.conditions.2",
      "EXT ext.orientation.1",
      "EXT ext.orientation.2 R",
      "EXT ext.strategic.1",
      "EXT ext.strategic.2",
      "EXT ext.operational.1",
      "EXT ext.operational.2",
      "EXT ext.innovation.1 R",
      "EXT ext.innovation.2",
      "EXT ext.assertive.1",
      "EXT ext.assertive.2 R",
      "CON con.1",
      "CON con.2",
      "CON con.3 R",
      "CON con.4",
    ]);
    expect(inside.every(({ lo, hi }) => lo === 1 && hi === 5)).toBe(true);
    expect(new Set(inside.map(({ facet }) => facet))).toEqual(new Set(facets));
  });

  it("asks partners the EXT items in the same order, facet and keying", () => {
    const ofSide = (side: string) =>
      scoringKey(instrument)
        .filter((entry) => entry.side === side && entry.scale === "EXT")
        .map(({ id, facet, reversed }) => [id.replace("mirror.", ""), facet, reversed]);
    expect(ofSide("partner")).toEqual(ofSide("inside"));
  });

  it("keeps topic items and estimates out of the scales", () => {
    expect(topicScoringKey(instrument)).toHaveLength(4 * (5 + 2));
    expect(estimateKey(instrument).map(({ id, estimates }) => [id, estimates])).toEqual(
      ["int.vertical.2", "int.vision.1", "int.say.1", "int.conditions.2"].map((id) => [`other.${id}`, id]),
    );
    const scaled = new Set(scoringKey(instrument).map(({ id }) => id));
    for (const { id } of [...topicScoringKey(instrument), ...estimateKey(instrument)])
      expect(scaled).not.toContain(id);
  });

  it("asks all inside roles the same", () => {
    const inside = items.filter(({ askedOf }) => !askedOf.includes("partner"));
    for (const { id, askedOf } of inside) expect(askedOf, id).toEqual(insideRoles);
  });

  it("makes items for a tenant's own change and none for a dropped one", () => {
    const own = {
      key: "new-act",
      name: { nl: "Nieuwe wet", en: "New act" },
      description: { nl: "x", en: "x" },
    };
    const ids = itemsOf(buildInstrument([own])).map(({ id }) => id);
    expect(ids).toContain("topic.new-act.con.1");
    expect(ids).toContain("mirror.topic.new-act.ext.2");
    expect(ids.filter((id) => id.includes("market"))).toEqual([]);
  });

  it("cannot be changed", () => {
    expect(() => Object.assign(items[0], { id: "other" })).toThrow(TypeError);
    expect(() => Object.assign(instrument.anchors.agreement[0].label, { nl: "ja" })).toThrow(TypeError);
  });

  it("returns from its stored document as it was", () => {
    expect(readInstrumentDocument(instrumentDocument(instrument))).toEqual(instrument);
    expect(() => readInstrumentDocument(`{"format":"something/1"}`)).toThrow(/vensterbank-instrument/);
    expect(() => readInstrumentDocument("null")).toThrow(/vensterbank-instrument/);
  });
});

describe("wording", () => {
  const scored = items.filter((item) => item.kind === "rating" && item.scale !== null);
  const words = (text: string) => text.split(/\s+/).length;

  it("is one short sentence per item", () => {
    for (const { id, text } of scored)
      for (const locale of locales) {
        expect(text[locale].match(/[.!?]/g), `${id} ${locale}`).toHaveLength(1);
        expect(words(text[locale]), `${id} ${locale}`).toBeLessThanOrEqual(18);
      }
  });

  it("does not repeat the answer scale in a frequency item", () => {
    const often =
      /\b(altijd|vaak|soms|zelden|nooit|regelmatig|always|often|sometimes|rarely|never|regularly)\b/i;
    for (const item of scored)
      if (item.kind === "rating" && item.anchors === "frequency")
        for (const locale of locales) expect(item.text[locale]).not.toMatch(often);
  });

  it("never gives away a reaction or a scale", () => {
    const names = /verward|introvert|extravert|verbindend|confused|binding|coaliti/i;
    for (const { text } of items) for (const locale of locales) expect(text[locale]).not.toMatch(names);
  });

  it("gives the portraits 35 to 45 words, within three words of each other", () => {
    for (const locale of locales) {
      const counts = reactions.map((reaction) => {
        const portrait = items.find(({ id }) => id === `portrait.now.${reaction}`);
        return words(portrait?.text[locale] ?? "");
      });
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(35);
      expect(Math.max(...counts)).toBeLessThanOrEqual(45);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(3);
    }
  });

  it("asks for the same portraits now and wished", () => {
    for (const reaction of reactions) {
      const [now, wished] = ["now", "wished"].map((t) =>
        items.find(({ id }) => id === `portrait.${t}.${reaction}`),
      );
      expect(now?.text).toEqual(wished?.text);
    }
  });

  it("says confidential, not anonymous, where relations are asked", () => {
    const said = [instrument.relations.confidential, instrument.consent.relations];
    for (const { nl, en } of said) {
      expect(nl).toMatch(/vertrouwelijk(?: is)?, niet anoniem/);
      expect(en).toContain("confidential, not anonymous");
    }
  });
});

describe("validateInstrument", () => {
  it.each<[string, (broken: Mutable<Instrument>) => void, RegExp]>([
    [
      "a double id",
      (i) => i.modules[0].themes[6].items.push(i.modules[0].themes[5].items[0]),
      /int.horizontal.1" is there twice/,
    ],
    ["a text in one language", (i) => (i.modules[0].themes[5].items[0].text.en = " "), /lacks a language/],
    ["other placeholders", (i) => (i.consent.plain.nl = "{{who}}"), /other placeholders/],
    ["anchors out of order", (i) => i.anchors.agreement.reverse(), /agreement" are not in order/],
    ["no source", (i) => (i.modules[0].themes[5].items[0].source = ""), /no source/],
    ["an item of nobody", (i) => (i.modules[0].themes[5].items[0].askedOf = []), /asked of nobody/],
    ["a facet without items", (i) => i.modules[0].themes.splice(5, 1), /facet "int.horizontal" has no item/],
    [
      "a missing portrait",
      (i) => i.modules[1].themes[0].items.pop(),
      /portrait "portrait.now.binding" is missing/,
    ],
    [
      "mixed anchors",
      (i) => Object.assign(i.modules[0].themes[5].items[0], { anchors: "agreement" }),
      /mixes anchors/,
    ],
    [
      "an estimate of something else",
      (i) => (i.modules[0].themes[6].items[0].text.nl = "Iets anders."),
      /estimates another/,
    ],
    ["an unknown topic", (i) => i.topics.splice(0, 1), /has no topic "market"/],
  ])("finds %s", (_what, breakIt, fault) => {
    const broken = mutable();
    breakIt(broken);
    expect(validateInstrument(broken as Instrument).join("\n")).toMatch(fault);
  });

  it("refuses topics that cannot name answers", () => {
    const [market] = defaultChangeTopics;
    expect(() => buildInstrument([market, market])).toThrow(/topic "market" is there twice/);
    for (const key of ["", "__proto__", "A b", "a.b", "-"])
      expect(() => buildInstrument([{ ...market, key }])).toThrow(/unfit/);
  });

  it("finds nothing wrong with ours, also without changes", () => {
    expect(validateInstrument(instrument)).toEqual([]);
    expect(validateInstrument(buildInstrument([]))).toEqual([]);
  });
});
