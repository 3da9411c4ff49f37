import { insideRoles } from "@vensterbank/core";
import { z } from "zod";

/** What the page of one person sends. */
export const personInput = z
  .object({
    /** Absent: somebody new gets one that is made, somebody known keeps theirs. */
    code: z.string().trim().min(1).max(64).optional(),
    name: z.string().trim().min(1).max(200),
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()).optional(),
    role: z.enum(insideRoles),
    unit: z.string().min(1).max(64),
    activeFrom: z.iso.date(),
    /** Last day. */
    activeTo: z.iso.date().optional(),
  })
  .refine(({ activeFrom, activeTo }) => !activeTo || activeFrom <= activeTo, {
    path: ["activeTo"],
    message: "people.person.endsBeforeStart",
  });
export type PersonInput = z.infer<typeof personInput>;
