import { z } from "zod";
import { agreementStates } from "./feedback-page.server";

/** Characters of a reply and of an agreement; most agreements of one wave. */
export const replyLimits = { shortest: 60, longest: 5000, what: 300, who: 120, agreements: 12 } as const;

const words = z.string().trim().min(replyLimits.shortest).max(replyLimits.longest);
const what = z.string().trim().min(1, { message: "errors.field.required" }).max(replyLimits.what);

const note = z.string().trim().max(replyLimits.what).default("");

/** What came of an agreement of last time; without a state, nothing is said about it. */
const lookBack = z
  .object({ id: z.string().max(80), state: z.enum(agreementStates).optional(), nl: note, en: note })
  .superRefine(({ state, nl, en }, context) => {
    if ((nl === "") !== (en === ""))
      context.addIssue({
        code: "custom",
        path: [nl === "" ? "nl" : "en"],
        message: "feedback.edit.bothLanguages",
      });
    if (state === undefined && nl + en !== "")
      context.addIssue({ code: "custom", path: ["state"], message: "errors.field.choose" });
  });

/** What the director says, and what was agreed. That a day has not gone by is for the use case to say. */
export const replyInput = z.object({
  intent: z.literal("reply"),
  nl: words,
  en: words,
  before: z.array(lookBack).max(replyLimits.agreements).optional(),
  agreements: z
    .array(
      z.object({
        id: z.string().max(80).optional(),
        whatNl: what,
        whatEn: what,
        who: z.string().trim().min(1, { message: "errors.field.required" }).max(replyLimits.who),
        dueOn: z.iso.date(),
      }),
    )
    .min(1)
    .max(replyLimits.agreements),
});
export type ReplyInput = z.infer<typeof replyInput>;

const addition = z.string().trim().min(1, { message: "errors.field.required" }).max(replyLimits.longest);

/** What the director adds after publishing. */
export const additionInput = z.object({ intent: z.literal("add"), nl: addition, en: addition });
export type AdditionInput = z.infer<typeof additionInput>;
