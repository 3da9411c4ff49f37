import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What tools keep in `node_modules` for themselves; a copy makes its own. */
const caches = new Set([".vite", ".vite-temp", ".cache"]);

/**
 * A copy of the project as it stands, without what git ignores, in which files may be spoilt. Dependencies are linked,
 * not copied; packages of the project itself lead into the copy.
 */
export function copyTree(root: string): { readonly folder: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "vensterbank-broken-")));
  const packages = new Set<string>([""]);
  for (const file of ownFiles(root)) {
    if (file.endsWith("package.json")) packages.add(dirname(file) === "." ? "" : dirname(file));
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  for (const one of packages) linkDependencies(join(root, one), join(folder, one));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Tracked or not ignored, and there. */
function ownFiles(root: string): string[] {
  const listed = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
  });
  if (listed.status !== 0) throw new Error(`git does not list the files of ${root}: ${listed.stderr}`);
  return [...new Set(listed.stdout.split("\0"))].filter(
    (file) => file !== "" && existsSync(join(root, file)),
  );
}

function linkDependencies(from: string, to: string): void {
  const [source, target] = [join(from, "node_modules"), join(to, "node_modules")];
  if (!existsSync(source)) return;
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source)) {
    if (caches.has(entry)) continue;
    if (entry === "@vensterbank") linkOwnPackages(join(source, entry), join(target, entry));
    else symlinkSync(realpathSync(join(source, entry)), join(target, entry));
  }
}

/** Links within the project are relative: the same link leads to the package of the copy. */
function linkOwnPackages(source: string, target: string): void {
  mkdirSync(target);
  for (const entry of readdirSync(source)) {
    const link = join(source, entry);
    if (!lstatSync(link).isSymbolicLink()) throw new Error(`${link} is not a link into the project`);
    symlinkSync(readlinkSync(link), join(target, entry));
  }
}
