import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { type Instrument } from "./instrument";
import { type OwnTerms } from "./terms";

const terms: OwnTerms = {
  professional: { nl: "maatschappelijk werker", en: "social worker" },
  professionals: { nl: "maatschappelijk werkers", en: "social workers" },
  manager: { nl: "teamcoach" },
  managers: { nl: "teamcoaches" },
  team: { nl: "wijkteam", en: "$& neighbourhood team" },
  partners: { nl: "ketenpartners" },
};
const all = ({ modules }: Instrument) =>
  modules.flatMap(({ themes }) => themes.flatMap(({ items }) => items));
const plain = buildInstrument();
const own = buildInstrument(undefined, [], terms);

describe("words of an organisation's own", () => {
  it("stand beside the questionnaire's, in the languages that have them", () => {
    const text = JSON.stringify(own);
    expect(text).toContain("professional in de uitvoering (maatschappelijk werker)");
    expect(text).toContain("collega's in de uitvoering (bij ons: maatschappelijk werkers). Managers");
    expect(text).toContain("ook de directie (bij ons: teamcoaches).");
    expect(text).toContain("directors included.");
    expect(text).toContain("Bij welk team hoor je? Bij ons heet dat: wijkteam.");
    expect(text).toContain("Here that is called: $& neighbourhood team.");
    expect(text).toContain("zorgorganisatie (bij ons: ketenpartners). In hoeverre");
    expect(text).not.toContain("{{own");
    expect(JSON.stringify(plain)).not.toContain("{{own");
  });

  it("change no question that is scored or compared, nor anything that is asked of partners", () => {
    const measured = (instrument: Instrument) => all(instrument).filter(({ kind }) => kind !== "option");
    expect(measured(own)).toEqual(measured(plain));
    expect(own.anchors).toEqual(plain.anchors);
    const mirror = ({ modules }: Instrument) => modules.filter(({ side }) => side === "partner");
    expect(mirror(own)).toEqual(mirror(plain));
    expect(all(own).map(({ id }) => id)).toEqual(all(plain).map(({ id }) => id));
    expect(own.version).toBe(plain.version);
  });
});
