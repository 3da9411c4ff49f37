import { fixedClock } from "@vensterbank/core";
import { type Database } from "@vensterbank/db";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRespondentScope } from "../../http/scope/respondent-scope.server";
import { temporaryDatabase } from "../testing/temporary-database";
import { openWaveIn, type OpenWave } from "./open-wave.fixture";
import { beginAs } from "./respondent.fixture";
import { saveScreen } from "./save-screen.server";

let database: Database;
let close: () => Promise<void>;
let wave: OpenWave;

beforeAll(async () => ({ database, close } = await temporaryDatabase()));
afterAll(() => close());
beforeEach(async () => {
  wave = await openWaveIn(database);
});

/** One link, open on a phone that was off line, and on a laptop. */
async function twoDevices() {
  const clock = fixedClock("2026-11-22T10:00:00Z");
  const scope = await openRespondentScope(database, { token: wave.tokens[1], locale: () => "nl", clock });
  if (!scope) throw new Error("No scope");
  const person = await beginAs(scope);
  const late = async (fields: Record<string, string>, tried: string[] = []) => {
    const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
    const saved = await saveScreen(scope, "about", { ...sent, late: ["yes"], tried });
    if (!saved.ok || !saved.value) throw new Error("Not saved");
    return saved.value;
  };
  return { ...person, late };
}

const item = "about.tenure";

async function firstTwo({ screen }: Awaited<ReturnType<typeof beginAs>>) {
  const { questions, values } = await screen("about");
  const question = questions.find(({ id }) => id === item);
  if (!question || !("choices" in question)) throw new Error("No such question");
  const [one, two] = question.choices.map(({ value }) => value);
  return { one, two, seen: values[`seen:${item}`] };
}

describe("an answer that could not be sent when it was given", () => {
  it("counts where nothing else was answered since", async () => {
    const person = await twoDevices();
    const { one, seen } = await firstTwo(person);
    const saved = await person.late({ [item]: one, [`seen:${item}`]: seen });
    expect(saved.overtaken).toEqual([]);
    expect((await person.screen("about")).values[item]).toBe(one);
  });

  it("leaves what was answered on another device since, and says so", async () => {
    const person = await twoDevices();
    const { one, two, seen } = await firstTwo(person);
    await person.save("about", { [item]: two, [`seen:${item}`]: seen });
    const saved = await person.late({ [item]: one, [`seen:${item}`]: seen });
    expect(saved.overtaken).toEqual([{ item, fields: `${item}=${two}` }]);
    expect((await person.screen("about")).values[item]).toBe(two);
  });

  it("knows again what the device sent itself without hearing back", async () => {
    const person = await twoDevices();
    const { one, two, seen } = await firstTwo(person);
    await person.save("about", { [item]: one, [`seen:${item}`]: seen });
    const saved = await person.late({ [item]: two, [`seen:${item}`]: seen }, [`${item}=${one}`]);
    expect(saved.overtaken).toEqual([]);
    expect((await person.screen("about")).values[item]).toBe(two);
  });

  it("may come twice", async () => {
    const person = await twoDevices();
    const { one, seen } = await firstTwo(person);
    for (let time = 0; time < 2; time++) {
      const saved = await person.late({ [item]: one, [`seen:${item}`]: seen });
      expect(saved.overtaken).toEqual([]);
    }
  });
});

describe("a relation that could not be sent when it was described", () => {
  it("leaves what was said of it on another device since, and counts otherwise", async () => {
    const { relate } = await twoDevices();
    const key = `person.${wave.people[3].id}`;
    const added = await relate({ add: [key] });
    const seen = [added.values[`seen:${key}`]];
    const described = (strength: string, extra: Record<string, string[]> = {}) =>
      relate({
        [`seen:${key}`]: seen,
        [`strength:${key}`]: [strength],
        [`level:${key}`]: ["case"],
        ...extra,
      });
    expect((await described("2", { late: ["yes"] })).overtaken).toEqual([]);
    const { overtaken } = await described("4", { late: ["yes"] });
    expect(overtaken).toHaveLength(1);
    expect(new URLSearchParams(overtaken[0].fields).get(`strength:${key}`)).toBe("2");
    const tried = [new URLSearchParams({ [`strength:${key}`]: "2", [`level:${key}`]: "case" }).toString()];
    expect((await described("4", { late: ["yes"], tried })).overtaken).toEqual([]);
    expect((await described("3")).overtaken).toEqual([]);
  });
});
