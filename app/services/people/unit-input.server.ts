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

const unit = z.string().min(1).max(64);

/** What else the page of units sends. */
export const unitChange = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("move"), id: unit, parent: unit }),
  z.object({ intent: z.literal("order"), id: unit, direction: z.enum(["up", "down"]) }),
  z.object({ intent: z.literal("archive"), id: unit }),
  z.object({ intent: z.literal("restore"), id: unit }),
]);
export type UnitChange = z.infer<typeof unitChange>;
