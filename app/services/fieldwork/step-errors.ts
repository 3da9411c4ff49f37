import { type AppError } from "@vensterbank/core";

/** Why a step was skipped or failed; `schedule.why.*` says each. */
export const stepErrorCodes = [
  "by-hand",
  "wave-closed",
  "after-closing",
  "not-open",
  "nobody",
  "otherOpen",
  "noUnits",
  "tooFew",
  "noManagers",
  "noProfessionals",
  "unheard",
  "no-closing",
  "closing-past",
  "after-programme",
  "programme-ended",
  "wrong-wave-status",
  "restored",
  "fault",
] as const;
export type StepErrorCode = (typeof stepErrorCodes)[number];

const byField: Readonly<Record<string, StepErrorCode>> = {
  "field.required": "no-closing",
  "field.past": "closing-past",
  "field.after-programme": "after-programme",
};

export function isStepErrorCode(code: string): code is StepErrorCode {
  return stepErrorCodes.some((known) => known === code);
}

/** The code of what a use case refused. */
export function stepErrorOf({ code, params, fields }: AppError): StepErrorCode {
  const problem =
    String(params?.problem ?? "")
      .split(".")
      .at(-1) ?? "";
  if (isStepErrorCode(problem)) return problem;
  const field = byField[fields?.[0]?.key ?? ""];
  if (field) return field;
  if (code === "too-few-invited") return "tooFew";
  return isStepErrorCode(code) ? code : "fault";
}
