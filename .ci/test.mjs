// Everything that must hold, one step after another; a failing step does not hide the next one.
// Ends with "N passed, N failed": every static check counts as one, every test as one.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const reports = mkdtempSync(join(tmpdir(), "vensterbank-test-"));
const vitestReport = join(reports, "vitest.json");
const e2eReport = join(reports, "e2e.json");
const brokenReport = join(reports, "broken.json");

/** @returns {Promise<boolean>} whether the command ended well */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      env: { ...process.env, ...env },
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on("exit", (code) => resolve(code === 0));
  });
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

const total = { passed: 0, failed: 0 };
const lines = [];

function count(name, started, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  lines.push(
    `  ${failed === 0 ? "ok    " : "FAILED"} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
  );
}

async function check(name, script) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const ended = await run("pnpm", ["--silent", script]);
  count(name, started, ended ? 1 : 0, ended ? 0 : 1);
}

/** A step whose report counts its tests; a step that failed without a failing test counts as one failure. */
async function suite(name, args, env, reportFile, countsOf) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const ended = await run("pnpm", args, env);
  const report = readReport(reportFile);
  const { passed, failed } = report ? countsOf(report) : { passed: 0, failed: 0 };
  count(name, started, passed, ended ? failed : Math.max(failed, 1));
}

await check("types", "typecheck");
await check("lint", "lint");
await check("format", "format:check");
await check("unused code", "unused");
await check("base", "base");
await suite(
  "unit and contract",
  ["--silent", "unit", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
  {},
  vitestReport,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);
await suite(
  "broken on purpose",
  ["--silent", "broken-on-purpose"],
  { BROKEN_REPORT: brokenReport },
  brokenReport,
  ({ passed, failed }) => ({ passed, failed }),
);
await suite("end to end", ["--silent", "e2e"], { E2E_REPORT: e2eReport }, e2eReport, (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected,
}));

rmSync(reports, { recursive: true, force: true });
console.log(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
