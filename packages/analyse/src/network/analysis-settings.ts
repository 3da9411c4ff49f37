import { z } from "zod";
import { InputError } from "../input/input-error";
import { readText } from "../input/read-text";

const whatIfSchema = z.object({
  relation: z.string(),
  wave: z.number(),
  attribute: z.string(),
  p_by_weight: z.record(z.string(), z.number().min(0).max(1)),
  p_new: z.number().gt(0).max(1).default(0.5),
  cap: z.number().int().min(1).default(2),
  steps: z.number().int().min(1).default(10),
  /** Of ordered pairs of groups; `a->b` weighs the pairs that are named and leaves out the others. */
  weights: z.union([z.enum(["equal", "size"]), z.record(z.string(), z.number().min(0))]).default("equal"),
});
export type WhatIfAnalysis = z.infer<typeof whatIfSchema>;

/** `analysis.json` of a folder of relations (FORMAT 1). */
export const analysisSchema = z.object({
  attributes: z.array(z.string()).default([]),
  brokerage: z.array(z.string()).default([]),
  between_waves: z.array(z.tuple([z.string(), z.number(), z.number()])).default([]),
  between_relations: z.array(z.tuple([z.string(), z.string(), z.number()])).default([]),
  event_jaccard_threshold: z.number().default(0.3),
  event_min_size: z.number().default(3),
  whatif: z.array(whatIfSchema).default([]),
});
export type NetworkAnalysis = z.infer<typeof analysisSchema>;

/** @throws InputError naming what is wrong */
export function readAnalysis(folder: string): NetworkAnalysis {
  try {
    return analysisSchema.parse(JSON.parse(readText(folder, "analysis.json")));
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new InputError(`analysis.json: ${error.issues[0].path.join(".")} ${error.issues[0].message}`);
    if (error instanceof SyntaxError) throw new InputError("analysis.json: is not JSON");
    throw error;
  }
}
