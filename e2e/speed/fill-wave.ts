import { post, request, type ServerInReach } from "../session";
import { largeNetwork, type NetworkSize } from "./large-network";

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const lastPart = (address: string) =>
  new URL(address, "http://here.invalid").pathname.split("/").at(-1) ?? "";

/**
 * Brings a network in as a consultant would: the staff list, a programme with one wave, the relations, then close and
 * wait for the outcome. @returns the path of the wave
 */
export async function fillWave(
  server: ServerInReach,
  tenant: string,
  size: NetworkSize,
  settings: { readonly nameLevel: "names" | "roles" | "groups" } = { nameLevel: "names" },
): Promise<string> {
  const at = `/t/${tenant}`;
  // The top of an organisation of the demo has the code of its address.
  const network = largeNetwork(size, tenant);
  for (const kind of ["units", "people", "partners"] as const)
    await bring(server, at, { kind, text: network[kind] });
  const programme = lastPart(
    await sent(server, `${at}/programmes/new`, {
      name: "Large network",
      topics: "market",
      results: "5",
      sensitive: "10",
      openText: "10",
      ...settings,
    }),
  );
  const dates = { title: "Large", opensOn: day(0), closesOn: day(14) };
  const wave = `${at}/waves/${lastPart(await sent(server, `${at}/programmes/${programme}`, dates))}`;
  await sent(server, `${wave}/open`, { closesOn: day(14) });
  await bring(server, at, { kind: "ties", text: network.ties, programme });
  await sent(server, `${wave}/close`, {});
  await computed(server, wave);
  return wave;
}

/** A form that is answered by sending one elsewhere. @returns where to */
async function sent(server: ServerInReach, path: string, fields: Record<string, string>): Promise<string> {
  const response = await post(server, "consultant", path, fields);
  const to = response.headers.get("location");
  if (response.status >= 400 || to === null) throw new Error(`${path} answered ${response.status}.`);
  return to;
}

interface BroughtFile {
  readonly kind: "units" | "people" | "partners" | "ties";
  readonly text: string;
  readonly programme?: string;
}

async function bring(
  server: ServerInReach,
  at: string,
  { kind, text, programme }: BroughtFile,
): Promise<void> {
  const body = new FormData();
  body.set("kind", kind);
  body.set("file", new Blob([text], { type: "text/csv" }), `${kind}.csv`);
  if (programme !== undefined) body.set("programme", programme);
  const init = { method: "POST", headers: { origin: server.url }, body };
  const preview = (await request(server, "consultant", `${at}/import`, init)).headers.get("location");
  if (preview === null) throw new Error(`The file of ${kind} was not taken.`);
  await sent(server, preview, { intent: "apply" });
}

async function computed(server: ServerInReach, wave: string): Promise<void> {
  for (let second = 0; second < 1800; second++) {
    const html = await (await request(server, "consultant", `${wave}/coalitions`)).text();
    if (html.includes("data-screen")) return;
    await new Promise((later) => setTimeout(later, 1000));
  }
  throw new Error("The outcome was not there after half an hour.");
}
