import { feedbackAudiences } from "@vensterbank/reporting";
import { z } from "zod";
import { feedbackLimits } from "./feedback-page.server";

const typed = z.string().trim().max(feedbackLimits.text).default("");

/** One block as its form names it. */
const block = z
  .object({
    /** Of a block that exists; absent for a new own paragraph. */
    id: z.string().max(80).optional(),
    kept: z.literal("yes").optional(),
    audience: z.enum(feedbackAudiences).optional(),
    nl: typed,
    en: typed,
  })
  .superRefine(({ nl, en }, context) => {
    if ((nl === "") === (en === "")) return;
    context.addIssue({
      code: "custom",
      path: [nl === "" ? "nl" : "en"],
      message: "feedback.edit.bothLanguages",
    });
  });

const blocks = z.array(block).max(60).default([]);

/** All blocks of a page by section, in the order in which they are to stand. */
export const feedbackInput = z.object({
  /** So that a form without anything in it does not take away every own paragraph. */
  intent: z.literal("save"),
  /** What is to be done once it is kept. */
  then: z.enum(["anew", "ready"]).optional(),
  asked: blocks,
  window: blocks,
  differs: blocks,
  partners: blocks,
  limits: blocks,
  next: blocks,
});
export type FeedbackInput = z.infer<typeof feedbackInput>;
export type FeedbackBlockInput = z.infer<typeof block>;
