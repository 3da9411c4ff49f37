import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { copyDatabase } from "./postgres";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** What the seed leaves beside the database for whoever started it. */
export interface DemoAccess {
  readonly password: string;
  readonly accounts: readonly { readonly email: string; readonly role: string; readonly tenant: string }[];
  /** Paths of two personal links that nobody has answered under. */
  readonly links: { readonly inside: string; readonly partner: string };
}

export interface RunningServer {
  readonly url: string;
  readonly demo: DemoAccess;
  readonly dataDir: string;
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut would, and starts another one on what it left. */
  killAndStartAgain(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? found(address.port) : failed(new Error("no port")),
      );
    });
  });
}

async function waitUntilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null)
      throw new Error(`The server ended with code ${child.exitCode} before it answered.`);
    const healthy = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`No answer from ${url}/healthz within two minutes.`);
}

interface ServerOptions {
  /** Of its environment, in place of the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Is told everything that the server writes. */
  readonly hear?: (text: string) => void;
}

/**
 * A server of its own on a copy of the seeded template, so that journeys cannot disturb each other.
 * @param prepare changes the copy before anything is served from it
 */
export async function startServer(
  prepare?: (dataDir: string) => void,
  { settings = {}, hear }: ServerOptions = {},
): Promise<RunningServer> {
  const template = process.env.E2E_TEMPLATE;
  if (!template) throw new Error("Run the journeys with `pnpm e2e`: E2E_TEMPLATE is not set.");
  const dataDir = mkdtempSync(join(tmpdir(), "vensterbank-journey-"));
  cpSync(template, dataDir, { recursive: true });
  const demo = JSON.parse(readFileSync(join(dataDir, "demo.json"), "utf8")) as DemoAccess;
  prepare?.(dataDir);
  const databaseUrl = process.env.E2E_POSTGRES ? await copyDatabase(process.env.E2E_POSTGRES) : "";
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const launch = (): ChildProcess => {
    const started = spawn(process.execPath, ["--import", "tsx", join(root, "app/server.ts")], {
      cwd: root,
      stdio: hear ? ["ignore", "pipe", "pipe"] : ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "127.0.0.1",
        APP_URL: url,
        DATA_DIR: dataDir,
        DATABASE_URL: databaseUrl,
        DEMO: "1",
        LOG_LEVEL: "error",
        ...settings,
      },
    });
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding("utf8").on("data", hear ?? (() => {}));
    return started;
  };
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill(signal);
    await ended;
  };
  let child = launch();
  try {
    await waitUntilHealthy(url, child);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    url,
    dataDir,
    demo,
    stop: async () => {
      await end("SIGTERM");
      rmSync(dataDir, { recursive: true, force: true });
    },
    killAndStartAgain: async () => {
      await end("SIGKILL");
      child = launch();
      await waitUntilHealthy(url, child);
    },
  };
}
