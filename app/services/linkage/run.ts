import { spawn } from "node:child_process";

/* `pnpm linkage`: runs the attack on both engines and writes docs/linkage-attack.md from what it found. */
const command = ["exec", "vitest", "run", "--config", "remix.config.js", "app/services/linkage"];
const child = spawn("pnpm", command, {
  stdio: "inherit",
  env: { ...process.env, WRITE_LINKAGE_REPORT: "1" },
  shell: process.platform === "win32",
});
child.once("exit", (code) => (process.exitCode = code ?? 1));
