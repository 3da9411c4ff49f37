import { fixedClock } from "@vensterbank/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedDocument } from "./printed-document.server";

const document = () =>
  printedDocument({ title: "x", locale: "nl", clock: fixedClock("2026-03-03T10:00:00Z"), margin: 0 });

describe("a line in print", () => {
  it("stays one line on its page, whatever somebody is called", async () => {
    const printed = document();
    printed.pdf.addPage();
    const names = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.constantFrom(
        "👩‍👩‍👧".repeat(80),
        "العربية ".repeat(40),
        "a\n\nb\u2028c",
        "Jansen-".repeat(60),
        "e\u0301",
        "",
      ),
    );
    fc.assert(
      fc.property(names, (name) => {
        printed.tag("P", () => printed.writeLine(name, { size: 12 }, { x: 10, y: 10, width: 100 }));
        expect(printed.pdf.bufferedPageRange().count).toBe(1);
      }),
      { numRuns: 60 },
    );
    const bytes = await printed.finish();
    expect(Buffer.from(bytes).toString("latin1")).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
  });
});
