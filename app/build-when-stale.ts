import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "build", "source-hash");
/** Everything that a build is made of. */
const sources = ["app", "packages", "db", "public", "remix.config.js", "package.json", "pnpm-lock.yaml"];

/** SHA-256 over names and contents of all sources; times of files would mislead after a clone. */
function sourceHash(): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const file = join(root, path);
    if (!existsSync(file)) return;
    hash.update(`${path}\0`).update(readFileSync(file)).update("\0");
  };
  for (const source of sources) {
    if (/\.\w+$/.test(source)) add(source);
    else
      for (const entry of readdirSync(join(root, source), { withFileTypes: true, recursive: true })) {
        const path = join(entry.parentPath, entry.name).slice(root.length + 1);
        if (entry.isFile() && !/node_modules|\.test\.tsx?$/.test(path)) add(path);
      }
  }
  return hash.digest("hex");
}

/** Builds the product when its sources are not those of the build that is there. @returns whether it had to */
export async function buildWhenStale(): Promise<boolean> {
  const hash = sourceHash();
  const built = existsSync(stamp) && existsSync(join(root, "build/server/index.js"));
  if (built && readFileSync(stamp, "utf8") === hash) return false;
  const require = createRequire(import.meta.url);
  const remix = join(dirname(require.resolve("@remix-run/dev/package.json")), "dist", "cli.js");
  const args = [remix, "vite:build", "--config", "remix.config.js", "--logLevel", "error"];
  await new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    child.once("error", failed);
    child.once("exit", (code) => (code === 0 ? done() : failed(new Error("The build failed"))));
  });
  writeFileSync(stamp, hash);
  return true;
}
