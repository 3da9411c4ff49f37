import { z } from "zod";
import { tieLevels } from "@vensterbank/core";

/** Longer names do not fit beside a coalition on the map. */
export const longestCoalitionName = 40;

/** What the form beside a coalition sends. An empty name gives the coalition its number back. */
export const coalitionNameInput = z.object({
  level: z.enum(["combined", ...tieLevels]),
  number: z.coerce.number().int().min(1).max(9999),
  name: z
    .string()
    .trim()
    .max(longestCoalitionName)
    .default("")
    .transform((name) =>
      name
        .normalize("NFC")
        .replace(/[\s\p{C}]+/gu, " ")
        .trim(),
    ),
});
export type CoalitionNameInput = z.output<typeof coalitionNameInput>;
