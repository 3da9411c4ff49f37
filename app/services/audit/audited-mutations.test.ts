import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { areas, catalogues, type MessageKey } from "@vensterbank/i18n";
import { describe, expect, it } from "vitest";
import { suspensionReasons } from "../operator/tenant-input";
import { type AuditedAction, auditedActions } from "./audited-actions.server";

const services = join(__dirname, "..");

/** Use cases that change a tenant and write nothing down, each with the reason why. */
const reviewed: Readonly<Record<string, string>> = {
  "import/cancel-import.server.ts": "throws away a file that nobody brought in",
  "import/upload-import.server.ts": "keeps a file for its own preview; bringing it in is written down",
  "import/choose-columns.server.ts": "keeps choices for a preview; bringing it in is written down",
  "network-import/cancel-network.server.ts": "throws away a file that nobody brought in",
  "network-import/choose-network.server.ts": "keeps choices for a preview; bringing it in is written down",
  "network-import/upload-network.server.ts": "keeps a file for its own preview",
  "waves/ask-computation.server.ts": "computes again what was computed; nothing else is shown",
  "write-result.server.ts": "the unit of work itself",
};

const sources = readdirSync(services, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".server.ts"))
  .map((file) => ({
    file: relative(services, join(services, file)).replaceAll("\\", "/"),
    text: readFileSync(join(services, file), "utf8"),
  }));

/** Whether a file begins a unit of work that changes a tenant for somebody who acts in it. */
function changesTenant(text: string): boolean {
  const inTenant = /MemberScope|accessOf\(/.test(text);
  return inTenant && /\b(scope|member|access)\.write\(|writeResult\(|accessOf\([^)]*\)\.write/.test(text);
}

describe("every change of a tenant", () => {
  const changing = sources.filter(({ text }) => changesTenant(text));

  it("is found by this test", () => {
    expect(changing.length).toBeGreaterThan(40);
  });

  it.each(changing.map(({ file, text }) => [file, text]))("is written down: %s", (file, text) => {
    // The latter write it down themselves.
    const isWritten = /recordAudit\(|(ask|callOff)Deletion\(|(planStep|openWave|closeWave|moveWave)In\(/.test(
      text,
    );
    expect(isWritten || file in reviewed, "neither an entry in the record nor a reviewed exception").toBe(
      true,
    );
    expect(isWritten && file in reviewed, "an exception that is none any more").toBe(false);
  });

  it.each(Object.keys(reviewed))("has no exception for what is not there: %s", (file) => {
    expect(changing.map((one) => one.file)).toContain(file);
  });
});

describe("every action", () => {
  /** A type that does not hold when an action has no words. */
  const words: Readonly<Record<AuditedAction, MessageKey>> = Object.fromEntries(
    auditedActions.map((action) => [action, `settings.audit.action.${action}` satisfies MessageKey]),
  ) as Record<AuditedAction, `settings.audit.action.${AuditedAction}`>;

  it.each(auditedActions)("has words in both languages: %s", (action) => {
    const key = words[action].replace("settings.", "");
    expect(areas).toContain("settings");
    for (const language of [catalogues.nl, catalogues.en])
      expect(language.settings[key]?.length).toBeGreaterThan(3);
  });

  it("is written down by somebody", () => {
    const all =
      sources.map(({ text }) => text).join("\n") +
      readFileSync(join(services, "../http/scope/record-support.server.ts"), "utf8");
    const unused = auditedActions.filter((action) => all.split(`"${action}"`).length < 3);
    expect(unused).toEqual([]);
  });
});

describe("every subject that is no identifier", () => {
  /** What follows the action when it stands there in letters: `"sign-on.change", known ? "change" : "set-up"`. */
  const written = sources.flatMap(({ text }) =>
    [...text.matchAll(/recordAudit\(([^;]*?)\);/gs)].flatMap(([, given]) =>
      [...given.matchAll(/"([a-z][a-z-]*)"/g)].map(([, word]) => word),
    ),
  );
  const subjects = [...new Set([...written, ...suspensionReasons])];

  it("is found by this test", () => {
    expect(subjects).toEqual(expect.arrayContaining(["locale", "network", "set-up", "claim-domain"]));
  });

  it.each(subjects)("has words in both languages: %s", (subject) => {
    for (const language of [catalogues.nl, catalogues.en])
      expect(language.settings[`audit.subject.${subject}`]).toBeTruthy();
  });
});
