import { asId, type PartnerId } from "@vensterbank/core";
import { z } from "zod";

/** What the page of one partner organisation sends. */
export const partnerInput = z.object({
  /** Absent: a new one gets a code that is made, a known one keeps its own. */
  code: z.string().trim().min(1).max(64).optional(),
  name: z.string().trim().min(1).max(200),
  /** One of the default sectors. */
  sector: z.string().trim().min(1).max(80).optional(),
  /** A sector of the tenant's own; goes before `sector`. */
  ownSector: z.string().trim().max(80).optional(),
});
export type PartnerInput = z.infer<typeof partnerInput>;

/** Somebody who answers for a partner. */
export const contactInput = z.object({
  /** Absent for somebody new. */
  id: z.string().max(64).optional(),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
});
export type ContactInput = z.infer<typeof contactInput>;

/** Which partner another one counts for from now on. */
export const mergeInput = z.object({
  into: z
    .string()
    .min(1)
    .max(64)
    .transform((id) => asId<PartnerId>(id)),
});
