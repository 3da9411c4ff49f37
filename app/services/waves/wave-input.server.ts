import { z } from "zod";

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "errors.field.time");

/** Title and days of a wave; the last day may be filled in later, when the wave opens. Of an open one also the closing time. */
export const waveInput = z
  .object({
    title: z.string().trim().min(1).max(80),
    opensOn: day.optional(),
    closesOn: day.optional(),
    closesTime: time.optional(),
  })
  .refine(({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn, {
    path: ["closesOn"],
    message: "programme.wave.closesBeforeOpens",
  });
export type WaveInput = z.infer<typeof waveInput>;

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

/** An opening that is planned, with its closing. */
export const openingPlanInput = momentInput.extend({
  closesOn: day,
  closesTime: time,
  invite: z.literal("yes").optional(),
});

/** Which of its forms the schedule sent. */
export const scheduleInput = z.object({
  intent: z.enum([
    "open",
    "close",
    "invite",
    "invite-now",
    "remind",
    "suggested",
    "move",
    "tell",
    "now",
    "cancel",
  ]),
  step: z.string().max(64).optional(),
});
