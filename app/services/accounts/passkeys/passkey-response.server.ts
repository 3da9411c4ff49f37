import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";

const encoded = z.string().regex(/^[\w-]{1,20000}$/);
/** Credentials of 1023 bytes at most (WebAuthn level 2, section 4). */
const credentialId = z.string().regex(/^[\w-]{16,1400}$/);
const attachment = z.enum(["platform", "cross-platform"]).optional().catch(undefined);
// What a browser adds to its answer is not asked for and not used.
const extensions = z.unknown().transform(() => ({}));

const common = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
};

const registration = z.object({
  ...common,
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z
      .array(z.string().regex(/^[\w-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

const authentication = z.object({
  ...common,
  response: z.object({
    clientDataJSON: encoded,
    authenticatorData: encoded,
    signature: encoded,
    userHandle: encoded.optional(),
  }),
});

function parsed<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}

/** What a browser sent of a new passkey, as JSON; null when it is nothing of the kind. */
export function registrationResponse(text: string): RegistrationResponseJSON | null {
  return parsed(registration, text);
}

/** What a browser sent of a passkey that was used; null when it is nothing of the kind. */
export function authenticationResponse(text: string): AuthenticationResponseJSON | null {
  return parsed(authentication, text);
}
