import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

interface Asked {
  readonly challenge: string;
}

/** What a browser and an authenticator may get wrong, or be made to. */
export interface Quirks {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  /** User verified, user present. */
  readonly flags?: number;
  readonly counter?: number;
  readonly userHandle?: string;
  readonly credentialId?: string;
}

const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest();
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const flag = { present: 0x01, verified: 0x04, attested: 0x40 };

/** Authenticator and browser in one (WebAuthn level 2, sections 6.1 and 6.5), with one ES256 key. */
export class SoftwareAuthenticator {
  readonly credentialId = base64url(randomBytes(32));
  counter = 0;
  private readonly key: KeyObject;
  private readonly coseKey: Uint8Array<ArrayBuffer>;
  private userHandle: string | undefined;

  constructor(
    private readonly rpId = "meting.example",
    private readonly origin = "https://meting.example",
  ) {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    this.key = privateKey;
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"));
    this.coseKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    );
  }

  /** A new credential, as the browser sends it. @returns JSON */
  create(asked: Asked & { readonly user: { readonly id: string } }, quirks: Quirks = {}): string {
    this.userHandle = asked.user.id;
    const id = Buffer.from(quirks.credentialId ?? this.credentialId, "base64url");
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, this.coseKey]);
    const flags = (quirks.flags ?? flag.present | flag.verified) | flag.attested;
    const authData = Buffer.concat([this.head({ ...quirks, flags }), attested]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", Uint8Array.from(authData)],
    ]) as Parameters<typeof isoCBOR.encode>[0];
    return JSON.stringify({
      ...this.named(quirks),
      response: {
        clientDataJSON: base64url(this.clientData("webauthn.create", asked, quirks)),
        attestationObject: base64url(isoCBOR.encode(attestation)),
        transports: ["internal"],
      },
    });
  }

  /** The use of the credential, as the browser sends it. @returns JSON */
  get(asked: Asked, quirks: Quirks = {}): string {
    const authData = this.head(quirks);
    const clientData = this.clientData("webauthn.get", asked, quirks);
    const signature = createSign("sha256")
      .update(Buffer.concat([authData, sha256(clientData)]))
      .sign(this.key);
    return JSON.stringify({
      ...this.named(quirks),
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
        userHandle: quirks.userHandle ?? this.userHandle,
      },
    });
  }

  private named({ credentialId = this.credentialId }: Quirks) {
    return { id: credentialId, rawId: credentialId, type: "public-key", clientExtensionResults: {} };
  }

  private head({ rpId = this.rpId, flags = flag.present | flag.verified, counter = this.counter }: Quirks) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count]);
  }

  private clientData(type: string, asked: Asked, quirks: Quirks): Buffer {
    const { challenge = asked.challenge, origin = this.origin } = quirks;
    return Buffer.from(JSON.stringify({ type: quirks.type ?? type, challenge, origin, crossOrigin: false }));
  }
}
