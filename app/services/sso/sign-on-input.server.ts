import { z } from "zod";

/** Roles that somebody may get at a first sign-in; the others are given by a director, to one person at a time. */
export const joinRoles = ["board", "coordinator"] as const;

const mark = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const signOnInput = z.object({
  issuer: z.string().trim().min(1).max(500),
  clientId: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/^[\x21-\x7e]+$/),
  /** Empty: the one that is kept stays. */
  secret: z.string().trim().max(1_000).optional(),
  /** The provider gave no secret; one that is kept is forgotten. */
  withoutSecret: mark,
  joinRole: z.enum(joinRoles).optional(),
  enabled: mark,
  required: mark,
});
export type SignOnInput = z.infer<typeof signOnInput>;

export const domainInput = z.object({ domain: z.string().trim().min(1).max(260) });
