import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("count_network.py", import.meta.url));

/** What a program for networks counts in a file. */
export interface ToolCount {
  readonly tool: "networkx" | "igraph";
  readonly directed: boolean;
  readonly nodes: number;
  readonly ties: number;
  readonly weights: number;
  readonly labels: readonly string[];
}

/** A Python with networkx and igraph: `PYTHON`, else `python3`. Null where there is none. */
export function networkPython(): string | null {
  const command = process.env.PYTHON ?? "python3";
  const tried = spawnSync(command, ["-c", "import networkx, igraph"], { stdio: "ignore" });
  return tried.status === 0 ? command : null;
}

export const networkPythonMissing =
  "left out: no Python with networkx and igraph on this machine (set PYTHON to one)";

/** Per file networkx, and igraph where it reads the format. @throws Error when one of them does not open a file */
export function countWithTools(command: string, files: readonly string[]): ToolCount[] {
  const ran = spawnSync(command, [script, ...files], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as ToolCount[];
}
