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

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the page sends that opens a wave: the closing, which respondents are told; and when it opens, if not now. */
export const openWaveInput = z.object({
  when: z.enum(["now", "later"]).default("now"),
  date: day.optional(),
  time: time.optional(),
  closesOn: day,
  closesTime: time.optional(),
  invite: z.literal("yes").optional(),
});

/** A moment by the organisation's clock. */
export const momentInput = z.object({ date: day, time });

/** The moment of closing, in a form that holds other moments too. */
export const closingInput = z.object({ closesOn: day, closesTime: time });
