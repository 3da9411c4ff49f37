import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** What became of the tests that were asked for. */
export interface Outcome {
  readonly tests: readonly {
    readonly file: string;
    readonly name: string;
    readonly passed: boolean;
    readonly says: string;
  }[];
  /** Files that could not be run at all, with the reason. */
  readonly broken: readonly string[];
}

const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Runs the tests of some files whose full names hold one of `names`.
 * @throws Error when Vitest leaves no report
 */
export async function runTests(
  folder: string,
  files: readonly string[],
  names: readonly string[],
): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), "vensterbank-broken-report-"));
  const report = join(place, "report.json");
  const said = await vitest(folder, [
    "run",
    ...["--config", "remix.config.js"],
    ...files,
    ...["--testNamePattern", names.map(literally).join("|")],
    ...["--reporter=json", `--outputFile=${report}`],
  ]);
  try {
    const { testResults } = JSON.parse(readFileSync(report, "utf8")) as Report;
    return {
      tests: testResults.flatMap(({ name: file, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === "passed" || status === "failed")
          .map(({ fullName, status, failureMessages }) => ({
            file: file.slice(folder.length + 1).replaceAll("\\", "/"),
            name: fullName,
            passed: status === "passed",
            says: failureMessages.join("\n"),
          })),
      ),
      broken: testResults.filter(({ message }) => message !== "").map(({ message }) => message),
    };
  } catch {
    throw new Error(`Vitest left no report:\n${said.slice(-2000)}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function vitest(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(folder, "node_modules/vitest/vitest.mjs"), ...args], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += String(part)));
    child.once("error", failed);
    child.once("exit", () => done(said));
  });
}
