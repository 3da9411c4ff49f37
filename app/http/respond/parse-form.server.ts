import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { type AppError } from "@vensterbank/core";
import { type z } from "zod";
import { errorStatus } from "./error-status.server";

/** A field's error as a message key, with its arguments as JSON after a space; `app/ui` says it. */
function fieldError(key: string, params?: Readonly<Record<string, unknown>>): string {
  return params === undefined ? key : `${key} ${JSON.stringify(params)}`;
}

/** What a schema finds wrong, as a message key. A schema may give its own key as its message. */
function errorOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type" && issue.input === undefined) return fieldError("errors.field.required");
  if (issue.code === "invalid_value" && issue.input === undefined) return fieldError("errors.field.choose");
  if (issue.code === "too_big") {
    const key = issue.origin === "string" ? "errors.field.tooLong" : "errors.field.tooMuch";
    return fieldError(key, { max: Number(issue.maximum) });
  }
  if (issue.code === "too_small") {
    const key = issue.origin === "string" ? "errors.field.tooShort" : "errors.field.tooLittle";
    return fieldError(key, { min: Number(issue.minimum) });
  }
  if (issue.code === "invalid_format" && issue.format === "email") return fieldError("errors.field.email");
  if (issue.code === "invalid_format" && issue.format === "date") return fieldError("errors.field.date");
  return fieldError("errors.field.invalid");
}

/** The form against its schema. On `submission.status !== "success"` answer with `formReply(submission)`. */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema) {
  return parseWithZod(form, { schema, error: errorOf });
}

type Submission = ReturnType<typeof parseForm>;

interface ReplyOptions {
  /** What the use case refused. */
  readonly error?: AppError;
  /** Fields that are not sent back, for instance a password. */
  readonly hide?: string[];
}

/** The same page again, with what was filled in and what is wrong: the form's `lastResult`. Status 400, or the error's. */
export function formReply(
  submission: Pick<Submission, "reply" | "status">,
  { error, hide }: ReplyOptions = {},
) {
  const fieldErrors: Record<string, string[]> = {};
  for (const { field, key, params } of error?.fields ?? []) {
    const full = key.startsWith("errors.") ? key : `errors.${key}`;
    (fieldErrors[field] ??= []).push(fieldError(full, params));
  }
  const formErrors =
    error && !error.fields?.length ? [fieldError(`errors.${error.code}`, error.params)] : undefined;
  const reply = submission.reply({
    formErrors,
    fieldErrors: error ? fieldErrors : undefined,
    hideFields: hide,
  });
  // No status: a button asked for another row of fields, which is no mistake.
  const status = submission.status === undefined ? 200 : 400;
  return data(reply, { status: error ? errorStatus[error.code] : status });
}
