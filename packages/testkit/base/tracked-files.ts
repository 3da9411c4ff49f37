import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

const notOurs = new Set([
  "node_modules",
  "build",
  "data",
  ".git",
  ".cache",
  "test-results",
  "playwright-report",
]);

/** Files of the repository by their path in it, from git; without git, everything that it would not ignore. */
export function trackedFiles(root: string): readonly string[] {
  try {
    const list = execFileSync("git", ["ls-files", "-z"], {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "ignore"],
    });
    return list.split("\0").filter((file) => file !== "");
  } catch {
    return walk(root, root);
  }
}

function walk(folder: string, root: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path, root) : entry.isFile() ? [relative(root, path)] : [];
  });
}
