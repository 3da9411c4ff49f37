import { createServer, type RequestListener } from "node:http";
import { type AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** Somebody whom the organisation knows; signs in at its provider by `login`, with any password. */
export interface ProviderPerson {
  readonly login: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface OrganisationProviderOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people may be sent back to. */
  readonly redirectAddresses: readonly string[];
  readonly people: readonly ProviderPerson[];
  /** What is said of a person stands in the ID token itself, as many providers do; else only at the user endpoint. */
  readonly claimsInIdToken?: boolean;
}

export interface OrganisationProvider {
  readonly issuer: string;
  close(): Promise<void>;
}

/** A real OpenID Connect provider with pages of its own, on a free port of this machine. */
export async function startOrganisationProvider(
  options: OrganisationProviderOptions,
): Promise<OrganisationProvider> {
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  answer = new Provider(issuer, settingsOf(options)).callback();
  return {
    issuer,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function settingsOf(options: OrganisationProviderOptions): Configuration {
  const { clientId, clientSecret, redirectAddresses, people, claimsInIdToken = false } = options;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectAddresses],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: !claimsInIdToken,
    cookies: { keys: ["a key of a provider that lives as long as a test"] },
    findAccount: (_context, id) => {
      const person = people.find(({ login }) => login === id);
      if (!person) return undefined;
      const { login, ...claims } = person;
      return { accountId: login, claims: () => ({ sub: login, ...claims }) };
    },
    ttl: {
      Session: 3600,
      Interaction: 600,
      Grant: 3600,
      IdToken: 600,
      AccessToken: 600,
      AuthorizationCode: 60,
    },
  };
}
