import { spawnSync } from "node:child_process";

/* `pnpm linkage`: runs the attack on both engines and writes docs/linkage-attack.md from what it found. */
const command = ["exec", "vitest", "run", "--config", "remix.config.js", "app/services/linkage"];
const run = (args: readonly string[]) =>
  spawnSync("pnpm", args, {
    stdio: "inherit",
    env: { ...process.env, WRITE_LINKAGE_REPORT: "1" },
    shell: process.platform === "win32",
  }).status ?? 1;
process.exitCode = run(command) || run(["exec", "prettier", "--write", "docs/linkage-attack.md"]);
