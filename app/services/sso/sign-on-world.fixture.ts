import { asId, type MemberRole, type TenantId, type UserId } from "@vensterbank/core";
import { type Database, newId } from "@vensterbank/db";
import { type ControlScope, openControlScope } from "../../http/scope/control-scope.server";
import { sealSecret } from "../secrets/installation-key.server";
import { finishSignOn, type SignedOn } from "./finish-sign-on.server";
import { secretIsAbout } from "./open-provider.server";
import { providerIdOf } from "./sign-on-addresses.server";
import { refusalIn, type SignOnRefusal } from "./sign-on-refusal";
import { startSignOn } from "./start-sign-on.server";

export const client = { clientId: "vensterbank", clientSecret: "a secret of a client" } as const;
const createdAt = new Date("2026-11-01");

/** A tenant whose id, and so the address that its provider sends people back to, is known before its provider starts. */
export async function makeTenant(database: Database, slug: string): Promise<TenantId> {
  const id = newId<TenantId>();
  await database.control.write(({ tenants }) =>
    tenants.insert({ id, slug, name: slug, locale: "nl", isDemo: false, createdAt }),
  );
  return id;
}

interface SignOnSettings {
  readonly issuer: string;
  readonly domain: string;
  readonly joinRole?: MemberRole | null;
  readonly required?: boolean;
  readonly enabled?: boolean;
  readonly confirmed?: boolean;
}

/** Sign-on of a tenant, with one domain that an operator has confirmed unless told otherwise. */
export async function setUpSignOn(
  database: Database,
  tenantId: TenantId,
  { issuer, domain, joinRole = "board", required = false, enabled = true, confirmed = true }: SignOnSettings,
): Promise<string> {
  const id = providerIdOf(tenantId);
  const sealedSecret = sealSecret(client.clientSecret, secretIsAbout(id));
  await database.forTenant(tenantId).write(async ({ signOn }) => {
    const { clientId } = client;
    await signOn.put({ id, issuer, clientId, sealedSecret, joinRole, required, enabled, createdAt });
    await signOn.claimDomain(domain, createdAt);
    await signOn.confirmDomain(domain, confirmed ? createdAt : null);
  });
  return id;
}

export async function makeUser(
  database: Database,
  email: string,
  { isOperator = false } = {},
): Promise<UserId> {
  const id = newId<UserId>();
  await database.control.write(({ users }) =>
    users.insert({ id, email, name: "Iemand", locale: null, isOperator, createdAt }),
  );
  return id;
}

/** Nobody who is signed in, now. */
export function visitor(database: Database): ControlScope {
  return openControlScope(database, { user: null, locale: "nl", fromWhere: "192.0.2.x" });
}

export const browser = asId("a browser's own secret of many letters");
const address = "192.0.2.1";

/** Where an attempt leads. @throws when it is refused */
export async function begin(
  database: Database,
  providerId: string,
  more: Partial<Parameters<typeof startSignOn>[1]> = {},
): Promise<URL> {
  const asked = { providerId, returnTo: null, again: false, browser, address, ...more };
  const started = await startSignOn(visitor(database), asked);
  if (!started.ok) throw new Error(`Refused: ${started.error.params?.reason ?? started.error.code}`);
  return started.value;
}

/** What comes of coming back: who came in, or why not. */
export async function comeBack(
  database: Database,
  back: URL,
  more: { readonly providerId?: string; readonly browser?: string | null } = {},
): Promise<SignedOn | SignOnRefusal> {
  const providerId = more.providerId ?? back.pathname.split("/").at(-2) ?? "";
  const from = more.browser === undefined ? browser : more.browser;
  const finished = await finishSignOn(visitor(database), {
    ...{ providerId, search: back.searchParams, browser: from, address },
  });
  return finished.ok ? finished.value : refusalIn(finished.error);
}
