import { type RunningServer } from "../server";
import { request } from "../session";

/** Identifiers of things in the demo, as the pages of a consultant show them. */
export interface TenantIds {
  readonly programme: string;
  /** By number, from 1. */
  readonly waves: readonly string[];
  readonly person: string;
  readonly partner: string;
  readonly event: string;
}

/** The last parts of all addresses on a page that begin with `start` and end there. */
async function linked(server: RunningServer, page: string, start: string): Promise<string[]> {
  const html = await (await request(server, "consultant", page)).text();
  const found = [...html.matchAll(/href="([^"?#]+)"/g)].flatMap(([, path]) =>
    path.startsWith(start) && /^[\w-]{20,}$/.test(path.slice(start.length)) ? [path.slice(start.length)] : [],
  );
  return [...new Set(found)];
}

function first(found: readonly string[], what: string): string {
  if (found.length === 0) throw new Error(`No ${what} was found on the pages of the demo.`);
  return found[0];
}

const known = new WeakMap<RunningServer, Map<string, Promise<TenantIds>>>();

async function read(server: RunningServer, tenant: string): Promise<TenantIds> {
  const at = `/t/${tenant}`;
  const only = async (page: string) => first(await linked(server, at + page, `${at}${page}/`), page);
  const programme = await only("/programmes");
  const waves = await linked(server, `${at}/programmes/${programme}`, `${at}/waves/`);
  return {
    programme,
    // Identifiers sort by the time at which they were made.
    waves: waves.sort(),
    person: await only("/people"),
    partner: await only("/partners"),
    event: await only("/events"),
  };
}

/** What there is in a tenant of the demo; looked up once per server. */
export function idsOf(server: RunningServer, tenant: string): Promise<TenantIds> {
  const ofServer = known.get(server) ?? new Map<string, Promise<TenantIds>>();
  known.set(server, ofServer);
  const ids = ofServer.get(tenant) ?? read(server, tenant);
  ofServer.set(tenant, ids);
  return ids;
}
