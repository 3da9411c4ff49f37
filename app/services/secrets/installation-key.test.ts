import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInstallationKey } from "./installation-key.server";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "vensterbank-key-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the installation key", () => {
  it("is made once, for the service's user only, and found again", () => {
    const first = readInstallationKey({ DATA_DIR: folder });
    expect(first).toHaveLength(32);
    expect(readInstallationKey({ DATA_DIR: folder })).toEqual(first);
    expect(readdirSync(join(folder, "keys"))).toEqual(["installation.key"]);
    expect(statSync(join(folder, "keys", "installation.key")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "keys")).mode & 0o777).toBe(0o700);
  });

  it("may stand elsewhere, or in the environment, and then leaves no file", () => {
    const keys = join(folder, "apart");
    readInstallationKey({ DATA_DIR: folder, KEYS_DIR: keys });
    expect(readdirSync(folder)).toEqual(["apart"]);
    const given = readInstallationKey({ DATA_DIR: join(folder, "none"), INSTALLATION_KEY: "ab".repeat(32) });
    expect(given).toEqual(Buffer.alloc(32, 0xab));
    expect(readdirSync(folder)).toEqual(["apart"]);
  });

  it("is never taken from a file that is damaged, nor written over it", () => {
    readInstallationKey({ DATA_DIR: folder });
    writeFileSync(join(folder, "keys", "installation.key"), "half a k");
    expect(() => readInstallationKey({ DATA_DIR: folder })).toThrow("holds no key");
  });
});
