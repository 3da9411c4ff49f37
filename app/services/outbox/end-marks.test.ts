import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEndMarks } from "./end-marks.server";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "vensterbank-marks-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let mails = 0;
const [id, claim] = ["mail", "claim"];

describe("marks of mails that end", () => {
  it("let a mail end, or be taken back, and never both", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("end", "takeBack"), { maxLength: 5 }), (acts) => {
        const mail = ++mails;
        // Two processes of one machine.
        const [owner, other] = [openEndMarks(folder, "boot"), openEndMarks(folder, "boot")];
        owner.hold(`${mail}`, claim);
        const outcomes = acts.map((act) =>
          act === "end" ? owner.end(`${mail}`, claim) && "ended" : other.takeBack(`${mail}`, claim) && "back",
        );
        expect(new Set(outcomes.filter((one) => one !== false)).size).toBe(acts.length === 0 ? 0 : 1);
        expect(outcomes.filter((one) => one === "ended").length).toBeLessThanOrEqual(1);
        owner.forget(`${mail}`, claim);
      }),
    );
  });

  it("say nothing certain of what was never held, nor of what was held before the machine started anew", () => {
    const before = openEndMarks(folder, "first");
    before.hold(id, claim);
    const after = openEndMarks(folder, "second");
    expect(after.takeBack(id, claim)).toBe(false);
    expect(after.takeBack("another", claim)).toBe(false);
    expect(readdirSync(join(folder, "sending"))).toEqual([]);
  });

  it("are worth nothing where nobody knows when the machine started", () => {
    const marks = openEndMarks(folder, null);
    marks.hold(id, claim);
    expect(marks.takeBack(id, claim)).toBe(false);
    expect(marks.end(id, claim)).toBe(true);
  });

  it("are gone when they are not needed any more", () => {
    const marks = openEndMarks(folder, "boot");
    marks.hold(id, claim);
    marks.end(id, claim);
    marks.forget(id, claim);
    expect(readdirSync(join(folder, "sending"))).toEqual([]);
  });
});
