import { z } from "zod";

const day = z.iso.date();

/** Title and days of a wave; the last day may be filled in later, when the wave opens. */
export const waveInput = z
  .object({
    title: z.string().trim().min(1).max(80),
    opensOn: day.optional(),
    closesOn: day.optional(),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ["closesOn"],
    message: "programme.wave.closesBeforeOpens",
  });
export type WaveInput = z.infer<typeof waveInput>;

/** What the page sends that opens a wave: the last day, which respondents are told. */
export const openWaveInput = z.object({ closesOn: day });
