/** `pnpm start`: build when needed, database, demo once, serve. */
import { createServer } from "node:net";
import { buildWhenStale } from "./build-when-stale";
import { type Environment, parseEnv } from "./parse-env";
import { prepareDatabase } from "./prepare-database";
import { type DemoFileContent, readDemoFile } from "./seed";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A production start, said so by whoever runs it, never gets a demo; DEMO=0 refuses it anywhere. */
function wantsDemo({ NODE_ENV, DEMO }: NodeJS.ProcessEnv): boolean {
  return NODE_ENV !== "production" && !["0", "false"].includes(DEMO ?? "");
}

/** Before anything that takes time. @throws when another program answers there already */
async function assertPortIsFree({ PORT, HOST }: Environment): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once("error", taken).listen({ port: PORT, host: HOST }, free);
  });
  await new Promise((closed) => probe.close(closed));
}

function explained(error: unknown, env: Environment | undefined): string {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "EADDRINUSE")
    return `Port ${env?.PORT} is in use. Stop what runs there, or choose another: PORT=3001 pnpm start`;
  if (code === "EACCES") return `Port ${env?.PORT} may not be used by this user. Choose another with PORT.`;
  return error instanceof Error ? error.message : String(error);
}

function rolesByAddress({ accounts }: DemoFileContent): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { email, role, tenant } of accounts)
    found.set(email, [...(found.get(email) ?? []), `${role} of ${tenant}`]);
  return found;
}

async function start(env: Environment, demo: boolean): Promise<void> {
  await assertPortIsFree(env);
  const began = performance.now();
  const told = (line: string) => say(`  ${line}`);
  const building = buildWhenStale();
  say("Vensterbank is starting. The first time takes a minute or two, later starts a few seconds.");
  const [built] = await Promise.all([building, prepareDatabase(env, demo, told)]);
  if (built) told("The product was built");

  process.env.NODE_ENV ??= "production";
  const access = demo ? readDemoFile(env) : null;
  if (access) process.env.DEMO = "1";
  const { serve } = await import("./server");
  await serve();
  say(`\nVensterbank: ${env.APP_URL}   (ready in ${Math.round((performance.now() - began) / 1000)} s)`);
  if (!access) return;
  say("\nDemo accounts, all with the password " + access.password);
  for (const [email, roles] of rolesByAddress(access)) say(`  ${email.padEnd(32)} ${roles.join(", ")}`);
  for (const email of access.operators ?? []) say(`  ${email.padEnd(32)} runs the installation: /operator`);
  say("\nPersonal links that nobody has answered under (each works until its answers are sent)");
  say(`  inside   ${env.APP_URL}${access.links.inside}`);
  say(`  partner  ${env.APP_URL}${access.links.partner}`);
  say("\nCtrl-C stops. Everything is kept for the next start.");
}

let env: Environment | undefined;
try {
  const demo = wantsDemo(process.env);
  env = parseEnv(process.env);
  await start(env, demo);
} catch (error) {
  process.stderr.write(`${explained(error, env)}\n`);
  process.exit(1);
}
