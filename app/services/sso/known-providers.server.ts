import type { SsoProviderRow } from "@vensterbank/db";
import type { Configuration } from "openid-client";
import { openProvider, settingsOf } from "./open-provider.server";

const keptMinutes = 10;
const most = 200;

interface Known {
  readonly settings: string;
  readonly until: number;
  readonly configuration: Promise<Configuration>;
}

const known = new Map<string, Known>();

/**
 * The client for a tenant's provider. What the provider said of itself is kept for ten minutes, so that nobody can make
 * this service ask for it as often as they like; a change of settings counts at once.
 * @throws ProviderFault
 */
export function knownProvider(row: SsoProviderRow): Promise<Configuration> {
  const settings = [row.issuer, row.clientId, row.sealedSecret ?? ""].join("\n");
  const found = known.get(row.id);
  if (found && found.settings === settings && found.until > Date.now()) return found.configuration;
  const configuration = Promise.resolve().then(() => openProvider(settingsOf(row)));
  const made = { settings, until: Date.now() + keptMinutes * 60_000, configuration };
  known.delete(row.id);
  known.set(row.id, made);
  for (const oldest of known.keys()) if (known.size > most) known.delete(oldest);
  // One that could not be read is asked for again at the next try.
  configuration.catch(() => {
    if (known.get(row.id) === made) known.delete(row.id);
  });
  return configuration;
}
