import { z } from "zod";
import { InputError } from "./input-error";
import { readText } from "./read-text";

const settings = z.object({
  dataset: z.string(),
  axes: z.object({ I: z.string(), E: z.string() }),
  other_scales: z.array(z.string()).default([]),
  cut: z.number(),
  lo: z.number(),
  hi: z.number(),
  full_out: z.number(),
  full_in: z.number(),
  min_share_percent: z.number().min(0).max(100),
  min_items: z.int().min(1),
  raking: z
    .object({
      margins: z.array(z.enum(["role", "team_size_class"])).default(["role", "team_size_class"]),
      role_order: z.array(z.string()),
      team_size_classes: z.array(z.tuple([z.string(), z.int().min(0), z.int()])).default([]),
      min_respondents_per_category: z.int().min(1).default(5),
      trim_at_times_median: z.number().min(1).default(4),
    })
    .optional(),
  bootstrap: z.object({ seed: z.int(), R: z.int().min(100).max(100_000).default(20_000) }).optional(),
});

/** `analysis.json` of a survey folder; keys as in the file. */
export type SurveySettings = z.infer<typeof settings>;

/** @throws InputError when the file is absent, no JSON, or lacks a setting */
export function readSurveySettings(folder: string): SurveySettings {
  const parsed = settings.safeParse(parseJson(readText(folder, "analysis.json")));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`analysis.json: ${issue.path.join(".") || "file"}: ${issue.message}`);
  }
  return checked(parsed.data);
}

/** @throws InputError when cut, anchors and scale ends are not in order, or one scale stands for both axes */
export function checked(one: SurveySettings): SurveySettings {
  const { lo, full_out, cut, full_in, hi, axes } = one;
  if (axes.I === axes.E) throw new InputError(`analysis.json: scale ${axes.I} stands for both axes`);
  const rising = lo <= full_out && full_out < cut && cut < full_in && full_in <= hi;
  if (!rising) throw new InputError("analysis.json: needs lo <= full_out < cut < full_in <= hi");
  return one;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError("analysis.json: not valid JSON");
  }
}
