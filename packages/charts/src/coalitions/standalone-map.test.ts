import { describe, expect, it } from "vitest";
import { readChoice } from "../map/map-choice";
import { namedMap, roleMap } from "../map/map-example.fixture";
import { mapScene } from "../map/map-scene";
import { plainText } from "../scene/plain-text.fixture";
import { coalitionPicture } from "./coalition-picture";
import { standaloneMap } from "./standalone-map";

const words = { title: 'Vaart "& co" <b>', notes: ["Een & ander"], locale: "nl" };

function fileOf(map: typeof namedMap, search = ""): string {
  const scene = mapScene(map, readChoice(new URLSearchParams(search)), plainText);
  return standaloneMap(coalitionPicture(scene, { width: 1200 }, plainText), words, plainText);
}

describe("standaloneMap", () => {
  it("closes every element that it opens and escapes every word", () => {
    const svg = fileOf(namedMap);
    const open: string[] = [];
    for (const [, slash, name, , self] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[\w-]+="[^"<]*")*)\s*(\/?)>/gi)) {
      if (slash !== "") expect(open.pop()).toBe(name);
      else if (self === "") open.push(name);
    }
    expect(open).toEqual([]);
    expect(svg).not.toContain("<script");
    expect(svg).not.toContain("<b>");
    expect(svg).toContain("Vaart &quot;&amp; co&quot; &lt;b&gt;");
  });

  it("needs nothing from elsewhere", () => {
    expect(fileOf(namedMap)).not.toMatch(/<style|<image|href|url\(|class=/);
  });

  it("holds names only where the map does, and only of who is looked at", () => {
    expect(fileOf(namedMap)).toContain("Dirk");
    expect(fileOf(namedMap, "focus=a")).not.toContain("Dirk");
    expect(fileOf(roleMap)).not.toMatch(/Anna|Bert|Chris|Dirk/);
  });
});
