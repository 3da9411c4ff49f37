import { z } from "zod";
import { passkeyName } from "./passkey-name.server";

const passkey = z.string().max(1_400);

/** What can be done on the page of passkeys. */
export const passkeyInput = z.discriminatedUnion("intent", [
  /** `response` is what the browser made, as JSON. */
  z.object({
    intent: z.literal("add"),
    response: z.string().max(30_000),
    name: passkeyName.default(""),
  }),
  z.object({ intent: z.literal("rename"), passkey, name: passkeyName.pipe(z.string().min(1)) }),
  z.object({ intent: z.literal("remove"), passkey }),
]);
