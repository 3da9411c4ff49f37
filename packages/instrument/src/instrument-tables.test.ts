import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildInstrument } from "./build-instrument";
import { instrumentTables } from "./instrument-tables";

const file = new URL("../../../docs/instrument.md", import.meta.url);
const [begin, end] = ["<!-- tables: begin -->", "<!-- tables: end -->"];

describe("docs/instrument.md", () => {
  it("shows the instrument as it is; UPDATE_INSTRUMENT_DOC=1 rewrites its tables", () => {
    const text = readFileSync(file, "utf8");
    const [before, rest] = text.split(begin);
    const [, after] = rest.split(end);
    const current = `${before}${begin}\n\n${instrumentTables(buildInstrument())}\n\n${end}${after}`;
    if (process.env.UPDATE_INSTRUMENT_DOC === "1") writeFileSync(file, current);
    else expect(text).toBe(current);
  });
});
