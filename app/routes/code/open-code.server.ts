import { data } from "@remix-run/node";
import { type AppError, type Result } from "@vensterbank/core";
import type { PublicArgs } from "../../http/route/public-route.server";
import { type CodePlace, redeemCode } from "../../services/codes/redeem-code.server";
import { type CodeProblem } from "./code-form";

/** What a form with a code leads to. */
export async function openCode(
  { scope, respondent }: Pick<PublicArgs, "scope" | "respondent">,
  form: FormData,
  place: CodePlace,
): Promise<Result<{ readonly token: string }>> {
  const typed = form.get("code");
  return redeemCode({ control: await scope(), respondent, place }, typeof typed === "string" ? typed : "");
}

/** The page of the form again, with why. */
export function codeRefusal(error: AppError, form: FormData) {
  const typed = form.get("code");
  const problem: CodeProblem =
    error.code === "too-many-attempts"
      ? { kind: "wait", minutes: Number(error.params?.count ?? 15) }
      : typeof typed === "string" && typed.trim() !== ""
        ? { kind: "unknown", typed: typed.slice(0, 60) }
        : { kind: "empty" };
  return data({ problem }, { status: problem.kind === "wait" ? 429 : 400 });
}
