import { locales } from "@vensterbank/core";
import { z } from "zod";

/** One line of visible characters: nothing that begins another line or turns the direction of reading. */
export const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);

/** What the settings page sends. */
export const settingsInput = z.object({ name: oneLine(200), locale: z.enum(locales) });
export type SettingsInput = z.infer<typeof settingsInput>;

export const secondFactorInput = z.object({ required: z.enum(["yes", "no"]) });
