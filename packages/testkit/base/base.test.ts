import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { judgeAudit } from "./audit";
import { licenceFaults, productionPackages } from "./licences";
import { installScriptFaults, lockedPackages, lockFaults } from "./lock-file";
import { reviewed } from "./reviewed";
import { secretsIn, unreviewed } from "./secrets";
import { trackedFiles } from "./tracked-files";

const root = resolve(import.meta.dirname, "../../..");
const hash = `sha512-${"A".repeat(86)}==`;

describe("the lock file", () => {
  const lock = (...entries: readonly string[]) =>
    `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies: {}\n\npackages:\n\n${entries.join("\n")}\nsnapshots:\n\n  left@1.0.0: {}\n`;
  const entry = (key: string, resolution: string) =>
    `  ${key}:\n    resolution: {${resolution}}\n    hasBin: true\n`;
  const faultsOf = (...entries: readonly string[]) =>
    lockFaults(lockedPackages(lock(...entries)), { evil: ["1.0.1"], worse: ["*"] });

  it("is read whole", () => {
    const entries = [
      entry("left@1.0.0", `integrity: ${hash}`),
      entry("'@a/b@2.0.0-rc.1'", `integrity: ${hash}`),
    ];
    expect(lockedPackages(lock(...entries)).map(({ name, version }) => [name, version])).toEqual([
      ["left", "1.0.0"],
      ["@a/b", "2.0.0-rc.1"],
    ]);
    expect(faultsOf(...entries)).toEqual([]);
    const own = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
    expect(lockedPackages(own)).toHaveLength(own.match(/^ {4}resolution: /gm)?.length ?? 0);
  });

  it("of another version, or empty, is not taken for one without faults", () => {
    expect(() => lockedPackages("lockfileVersion: '6.0'\npackages:\n")).toThrow(/version/);
    expect(() => lockedPackages(lock())).toThrow(/no packages/);
  });

  it.each([
    ["no hash", entry("left@1.0.0", ""), "has no sha512 hash"],
    ["an old hash", entry("left@1.0.0", "integrity: sha1-AAAA"), "has no sha512 hash"],
    [
      "a file of somebody",
      entry("left@1.0.0", `integrity: ${hash}, tarball: https://evil.example/a.tgz`),
      "registry",
    ],
    ["an address for a version", entry("left@https://evil.example/a.tgz", `integrity: ${hash}`), "registry"],
    [
      "a repository",
      entry("left@1.0.0", "commit: abc, repo: https://evil.example/a.git, type: git"),
      "registry",
    ],
    ["a version of thieves", entry("evil@1.0.1", `integrity: ${hash}`), "malicious"],
    ["a package of thieves", entry("worse@7.0.0", `integrity: ${hash}`), "malicious"],
  ])("with %s fails", (_, wrong, fault) => {
    expect(faultsOf(entry("good@1.0.0", `integrity: ${hash}`), wrong).join()).toContain(fault);
  });
});

describe("programs that run while installing", () => {
  it("need a reason each", () => {
    const list =
      "onlyBuiltDependencies:\n  - esbuild\n  - better-sqlite3@12.11.1\n  - '@a/b'\n\ncatalog:\n  x: 1\n";
    expect(installScriptFaults(list, { esbuild: "why", "better-sqlite3": "why", "@a/b": "why" })).toEqual([]);
    expect(installScriptFaults(list, { esbuild: "why", "@a/b": "" })).toHaveLength(2);
    expect(installScriptFaults("dangerouslyAllowAllBuilds: true\n", {})).toHaveLength(1);
  });
});

describe("what the registry says", () => {
  const advisory = (severity: string, id = "GHSA-aaaa-bbbb-cccc") => ({
    module_name: "left",
    severity,
    title: "Runs what it is sent",
    github_advisory_id: id,
  });
  const answer = (...all: readonly object[]) => JSON.stringify({ advisories: { ...all }, metadata: {} });
  const today = "2026-11-22";

  it("fails on a grave advisory, and names it", () => {
    for (const severity of ["critical", "high"]) {
      const outcome = judgeAudit(answer(advisory("low", "GHSA-x"), advisory(severity)), [], today);
      expect(outcome).toMatchObject({ kind: "asked", advisories: 2 });
      expect(outcome.kind === "asked" && outcome.faults).toEqual([
        `left: Runs what it is sent (GHSA-aaaa-bbbb-cccc, ${severity})`,
      ]);
    }
    expect(judgeAudit(answer(advisory("moderate")), [], today)).toMatchObject({ faults: [] });
    expect(judgeAudit(answer(), [], today)).toEqual({ kind: "asked", faults: [], advisories: 0 });
  });

  it("lets one pass that was reviewed, until the review ends", () => {
    const review = { id: "GHSA-aaaa-bbbb-cccc", reason: "Not reached", until: "2026-11-22" };
    expect(judgeAudit(answer(advisory("critical")), [review], today)).toMatchObject({ faults: [] });
    const late = judgeAudit(answer(advisory("critical")), [review], "2026-11-23");
    expect(late.kind === "asked" && late.faults.join()).toContain("until 2026-11-22");
    const other = judgeAudit(answer(advisory("critical", "GHSA-other")), [review], today);
    expect(other.kind === "asked" && other.faults).toHaveLength(1);
  });

  it("is unknown when it does not answer, which is said and is no fault", () => {
    const refused = JSON.stringify({
      error: { code: "ERR_PNPM_AUDIT_BAD_RESPONSE", message: "at https://…" },
    });
    expect(judgeAudit(refused, [], today)).toEqual({ kind: "not-asked", why: "ERR_PNPM_AUDIT_BAD_RESPONSE" });
    for (const nothing of ["", "<html>", "null", "{}", '{"error":{"code":"at https://host.example"}}'])
      expect(judgeAudit(nothing, [], today)).toMatchObject({ kind: "not-asked" });
  });
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, object | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "vensterbank-base-"));
  folders.push(folder);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === "string" ? content : JSON.stringify(content));
  }
  return folder;
}

describe("licences", () => {
  it("of everything that runs are found, however deep, and nothing else is asked for", () => {
    const folder = folderWith({
      "package.json": {
        name: "top",
        license: "EUPL-1.2",
        dependencies: { a: "1" },
        devDependencies: { c: "1" },
      },
      "node_modules/a/package.json": {
        name: "a",
        version: "1.0.0",
        license: "MIT",
        dependencies: { b: "1" },
        optionalDependencies: { elsewhere: "1" },
      },
      "node_modules/a/node_modules/b/package.json": {
        name: "b",
        version: "2.0.0",
        licenses: [{ type: "GPL-3.0" }],
      },
      "node_modules/c/package.json": { name: "c", version: "1.0.0", license: "SEE LICENSE IN EULA" },
    });
    const found = productionPackages(folder);
    expect(found.map(({ name }) => name)).toEqual(["top", "a", "b"]);
    expect(licenceFaults(found, {})).toEqual(["b 2.0.0: GPL-3.0"]);
    expect(licenceFaults(found, { b: { licence: "GPL-3.0", reason: "read" } })).toEqual([]);
    expect(licenceFaults(productionPackages(folder, ["c"]), {})).toHaveLength(2);
  });

  it("are not taken for fine where a package is missing", () => {
    const folder = folderWith({ "package.json": { name: "top", dependencies: { a: "1" } } });
    expect(() => productionPackages(folder)).toThrow(/not installed/);
  });

  it.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0)", true],
    ["MIT AND Apache-2.0", true],
    ["MIT AND GPL-3.0", false],
    ["(MIT OR GPL-3.0) AND AGPL-3.0", false],
    ["(MIT OR GPL-3.0) AND ISC", true],
    ["", false],
    ["UNLICENSED", false],
    ["SEE LICENSE IN LICENSE", false],
  ])("%s: %s", (licence, fine) => {
    expect(licenceFaults([{ name: "a", version: "1", licence }], {}).length === 0).toBe(fine);
  });
});

describe("secrets", () => {
  /* Put together here, so that this file does not hold them. */
  const planted = [
    ["private key", ["-----BEGIN ", "RSA PRIVATE ", "KEY-----"].join("")],
    ["private key", ["-----BEGIN ", "PRIVATE ", "KEY-----"].join("")],
    ["cloud key", `aws = AK${"IA"}${"Q".repeat(16)}`],
    ["access token", `token: gh${"p"}_${"a1".repeat(18)}`],
    ["access token", `//registry.example/:_authToken=npm${"_"}${"a1".repeat(18)}`],
    ["signed token", `ey${"J"}hbGciOiJIUzI1NiJ9.ey${"J"}zdWIiOiIxIn0abc.${"x".repeat(43)}`],
    ["password in an address", `DATABASE_URL=postgres:/${"/"}vb:hunter2@db.example/vb`],
    ["written password", `const SMTP_PASSWORD ${"="} "kersen2boom!"`],
    ["written password", `"client_secret"${":"} "0f9a8b7c6d5e"`],
    ["path of a machine", `import x from "/ho${"me"}/sanne/vensterbank/x"`],
    ["path of a machine", `(/wo${"rk"}/main/x.ts:1:2)`],
    ["path of a machine", `"C:\\Us${"ers"}\\Sanne\\x"`],
  ] as const;

  it.each(planted)("%s in %s is found, with its place", (kind, line) => {
    expect(secretsIn("a.ts", `first\n${line}\nlast`)).toEqual([{ file: "a.ts", line: 2, kind }]);
  });

  it("are not seen where there are none", () => {
    const innocent = [
      "integrity: sha512-AAAA==",
      "postgres://user:password@host:port",
      "`postgres://vb:${password}@127.0.0.1`",
      'password: z.string().min(8),\nlabel: "account.password"',
      "a path such as /home or /users/new",
    ];
    expect(innocent.flatMap((text) => secretsIn("a.ts", text))).toEqual([]);
  });

  it("that were reviewed pass in their file only, and with a reason", () => {
    const found = secretsIn("a.ts", planted[0][1]);
    const review = { file: "a.ts", kind: "private key", reason: "of a test" } as const;
    expect(unreviewed(found, [review])).toEqual([]);
    expect(unreviewed(found, [{ ...review, file: "b.ts" }])).toHaveLength(1);
    expect(unreviewed(found, [{ ...review, reason: "" }])).toHaveLength(1);
  });

  it("planted in a folder are found among its files, also without git", () => {
    const folder = folderWith({ "src/key.pem": planted[0][1], "node_modules/x/key.pem": planted[0][1] });
    const files = trackedFiles(folder);
    expect(files).toEqual([join("src", "key.pem")]);
    expect(files.flatMap((file) => secretsIn(file, readFileSync(join(folder, file), "utf8")))).toHaveLength(
      1,
    );
  });

  it("have reviews only for files that there are", () => {
    const files = new Set(trackedFiles(root));
    expect(reviewed.secrets.filter(({ file }) => !files.has(file))).toEqual([]);
  });
});
