import { z } from "zod";

/** What the page of units sends: a new unit, or another name for one. */
export const unitInput = z.object({
  /** Absent for a new unit. */
  id: z.string().max(64).optional(),
  name: z.string().trim().min(1).max(200),
  code: z.string().trim().min(1).max(64).optional(),
  /** The unit above a new one. */
  parent: z.string().max(64).optional(),
});
export type UnitInput = z.infer<typeof unitInput>;
