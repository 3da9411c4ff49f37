import { type SubmissionResult } from "@conform-to/react";

interface FormOnPage {
  readonly intent: string;
  readonly step?: string;
}

/** What came back for one of the forms on a page: each says in hidden fields which it is. */
export function resultOf(
  lastResult: SubmissionResult<string[]> | undefined,
  { intent, step }: FormOnPage,
): SubmissionResult<string[]> | undefined {
  const sent = lastResult?.initialValue;
  return sent?.intent === intent && sent.step === step ? lastResult : undefined;
}
