import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";

export interface Forged {
  /** Of the ID token that the next code is exchanged for. */
  header?: Readonly<Record<string, unknown>>;
  claims?: Readonly<Record<string, unknown>>;
  /** Signs with a key that the provider does not publish. */
  wrongKey?: boolean;
  /** Breaks the token after it was signed. */
  tamper?: (token: string) => string;
  /** Instead of the discovery document. */
  discovery?: (answer: ServerResponse, document: Readonly<Record<string, unknown>>) => void;
  /** Changes the discovery document. */
  metadata?: Readonly<Record<string, unknown>>;
  /** Instead of the answer to a code. */
  token?: (answer: ServerResponse) => void;
}

export interface ForgedProvider {
  readonly issuer: string;
  /** What it does from now on. */
  forge(next: Forged): void;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function signed(header: unknown, claims: unknown, key: KeyObject | null): string {
  const text = `${part(header)}.${part(claims)}`;
  const signature = key ? createSign("RSA-SHA256").update(text).sign(key).toString("base64url") : "";
  return `${text}.${signature}`;
}

/** A provider in the hands of somebody who lies: any token, any document, on a free port of this machine. */
export async function startForgedProvider(): Promise<ForgedProvider> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const asked: string[] = [];
  let forged: Forged = {};
  let issuer = "";
  const json = (answer: ServerResponse, value: unknown) =>
    answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));

  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? "/", issuer).pathname;
    asked.push(path);
    if (path === "/.well-known/openid-configuration") {
      const document = {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256", "none", "HS256"],
        ...forged.metadata,
      };
      if (forged.discovery) forged.discovery(answer, document);
      else json(answer, document);
    } else if (path === "/keys") {
      json(answer, { keys: [{ ...own.publicKey.export({ format: "jwk" }), kid: "own", use: "sig" }] });
    } else if (path === "/token") {
      if (forged.token) return forged.token(answer);
      const header = { alg: "RS256", kid: "own", ...forged.header };
      const key = header.alg === "none" ? null : forged.wrongKey ? other.privateKey : own.privateKey;
      const token = signed(header, { iss: issuer, ...forged.claims }, key);
      const id_token = forged.tamper ? forged.tamper(token) : token;
      json(answer, { access_token: "an access token", token_type: "bearer", id_token });
    } else answer.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    asked,
    forge: (next) => (forged = next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
