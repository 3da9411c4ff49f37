import { insideRoles, ownQuestionLimits } from "@vensterbank/core";
import { z } from "zod";

/** How an own question is answered, as its form names it: two scales of the house, own ends, own options, own words. */
export const ownAnswerForms = ["agreement", "frequency", "ends", "choice", "text"] as const;

/** Most characters of a question, of the words at an end of a scale, of an option. */
export const ownTextLimits = { text: 240, end: 30, option: 80 } as const;

/** Judged by hand below, so that everything that is wrong with a question is said at once. */
const typed = z.string().trim().max(5000).default("");

const ownQuestion = z
  .object({
    /** Of a question that exists; absent for a new one. */
    id: z.string().max(20).optional(),
    textNl: typed,
    textEn: typed,
    form: z.enum(ownAnswerForms),
    lowestNl: typed,
    lowestEn: typed,
    highestNl: typed,
    highestEn: typed,
    /** One option a line. */
    optionsNl: typed,
    optionsEn: typed,
    roles: z.array(z.enum(insideRoles)).default([]),
    dontKnow: z.literal("yes").optional(),
  })
  .superRefine((question, context) => {
    const wrong = (field: keyof OwnQuestionInput, key: string, params?: Record<string, number>) =>
      context.addIssue({
        code: "custom",
        path: [field],
        message: params === undefined ? key : `${key} ${JSON.stringify(params)}`,
      });
    const words = (field: WordField, max: number) => {
      const text = question[field];
      if (text === "") wrong(field, "errors.field.required");
      else if (text.length > max) wrong(field, "errors.field.tooLong", { max });
      else if (hasPlace(text)) wrong(field, "errors.field.invalid");
    };
    for (const field of ["textNl", "textEn"] as const) words(field, ownTextLimits.text);
    if (question.roles.length === 0) wrong("roles", "errors.field.required");
    if (question.form === "ends") for (const field of endFields) words(field, ownTextLimits.end);
    if (question.form === "choice") judgeOptions(question, wrong);
  });

export const ownQuestionsInput = z.object({
  /** So that a form without anything in it does not take away every question. */
  intent: z.literal("save"),
  questions: z
    .array(ownQuestion)
    .max(ownQuestionLimits.questions)
    .default([])
    .superRefine((questions, context) => {
      const open = questions.flatMap(({ form }, i) => (form === "text" ? [i] : []));
      const { open: max } = ownQuestionLimits;
      for (const i of open.slice(max))
        context.addIssue({
          code: "custom",
          path: [i, "form"],
          message: `errors.field.tooManyOpen ${JSON.stringify({ max })}`,
        });
    }),
});
export type OwnQuestionInput = z.infer<typeof ownQuestion>;
export type OwnQuestionsInput = z.infer<typeof ownQuestionsInput>;

const endFields = ["lowestNl", "highestNl", "lowestEn", "highestEn"] as const;
type WordField = "textNl" | "textEn" | (typeof endFields)[number];

/** Double braces are places that the questionnaire fills in. */
function hasPlace(text: string): boolean {
  return text.includes("{{");
}

/** The options that a field holds: one a line, empty lines left out. */
export function optionLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function judgeOptions(
  question: { readonly optionsNl: string; readonly optionsEn: string },
  wrong: (field: "optionsNl" | "optionsEn", key: string, params?: Record<string, number>) => void,
): void {
  const { fewestOptions: min, mostOptions: max } = ownQuestionLimits;
  const counts = (["optionsNl", "optionsEn"] as const).map((field) => {
    const lines = optionLines(question[field]);
    const long = lines.some((line) => line.length > ownTextLimits.option);
    if (lines.length < min || lines.length > max) wrong(field, "errors.field.lines", { min, max });
    else if (long) wrong(field, "errors.field.lineTooLong", { max: ownTextLimits.option });
    else if (new Set(lines).size < lines.length) wrong(field, "errors.field.sameLine");
    else if (lines.some(hasPlace)) wrong(field, "errors.field.invalid");
    else return lines.length;
    return null;
  });
  const [nl, en] = counts;
  if (nl !== null && en !== null && nl !== en) wrong("optionsEn", "errors.field.linesDiffer", { nl, en });
}
