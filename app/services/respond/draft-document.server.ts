import { tieLevels } from "@vensterbank/core";
import { type ResponseAnswers } from "@vensterbank/instrument";
import { z } from "zod";

const oneToFour = z.number().int().min(1).max(4);

/** A relation as far as it was filled in. `key` = `person.ID`, `partner.ID`, or `free.X` for a name that was typed. */
const draftRelation = z.object({
  key: z.string().max(100),
  /** Of a typed name. */
  name: z.string().max(120).optional(),
  /** What was said of a relation that was named in the wave before; absent for a new one. */
  earlier: z.enum(["confirm", "change", "ended"]).optional(),
  strength: oneToFour.nullable(),
  levels: z.array(z.enum(tieLevels)),
  benefit: oneToFour.nullable(),
});
export type DraftRelation = z.infer<typeof draftRelation>;

export const draftDocument = z.object({
  /** Change topics that were drawn at the start; they stay what they were. */
  topics: z.array(z.string()),
  /** Decides the order of the portraits. */
  order: z.number().int(),
  /** Field → text that is no answer yet, such as points that do not add up: kept so that nothing has to be typed again. */
  unfinished: z.record(z.string(), z.string()),
  relations: z.array(draftRelation),
  /** "With nobody", or the part was skipped; null when neither was said. */
  outcome: z.enum(["nobody", "skipped"]).nullable(),
});

/** What a draft holds besides answers. */
export type DraftDocument = z.infer<typeof draftDocument>;

/** Answers of a draft: also what a scored response leaves out, options and own words. */
export type DraftAnswers = ResponseAnswers;
export const draftAnswers: z.ZodType<DraftAnswers> = z.record(
  z.string(),
  z.union([z.number(), z.string(), z.null()]),
);

export function newDraftDocument(topics: readonly string[], order: number): DraftDocument {
  return { topics: [...topics], order, unfinished: {}, relations: [], outcome: null };
}
