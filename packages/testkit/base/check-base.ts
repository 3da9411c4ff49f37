/**
 * What the product stands on: where its packages come from, under which licences, what is known against them, and
 * whether a secret lies in the repository. Only the question to the registry needs a network; where it is not answered
 * this is said, and the rest decides.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { judgeAudit } from "./audit";
import { licenceFaults, productionPackages } from "./licences";
import { installScriptFaults, lockedPackages, lockFaults } from "./lock-file";
import { reviewed } from "./reviewed";
import { secretsIn, unreviewed } from "./secrets";
import { trackedFiles } from "./tracked-files";

const root = resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Development packages whose files visitors get. */
const fonts = ["@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"];

let failed = false;

function report(what: string, faults: readonly string[]): void {
  say(`${faults.length === 0 ? "ok     " : "FAILED "} ${what}`);
  for (const fault of faults) say(`          ${fault}`);
  failed ||= faults.length > 0;
}

/** What `pnpm audit` writes; it ends with an error both when it finds something and when nobody answers. */
function askRegistry(): Promise<string> {
  return new Promise((done) => {
    execFile(
      "pnpm",
      ["audit", "--prod", "--json"],
      { cwd: root, timeout: 30_000, maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32" },
      (_error, output) => done(output),
    );
  });
}

const packages = lockedPackages(read("pnpm-lock.yaml"));
report(`${packages.length} packages of the lock file come from the registry by their hash`, [
  ...lockFaults(packages, reviewed.badVersions),
]);
report("who may run programs while installing was written down", [
  ...installScriptFaults(read("pnpm-workspace.yaml"), reviewed.installScripts),
]);

const production = productionPackages(root, fonts);
report(`${production.length} packages in use have licences that fit`, [
  ...licenceFaults(production, reviewed.licences),
]);

const files = trackedFiles(root).filter((file) => existsSync(join(root, file)));
const found = files.flatMap((file) => secretsIn(file, read(file)));
report(`${files.length} files hold no secret`, [
  ...unreviewed(found, reviewed.secrets).map(({ file, line, kind }) => `${file}:${line}: ${kind}`),
]);

const audit = judgeAudit(await askRegistry(), reviewed.advisories, new Date().toISOString().slice(0, 10));
if (audit.kind === "asked") report(`${audit.advisories} advisories about packages in use`, audit.faults);
else say(`unknown  The registry did not say what is known against packages in use (${audit.why}).`);

process.exitCode = failed ? 1 : 0;
