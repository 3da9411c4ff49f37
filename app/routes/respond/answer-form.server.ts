import { redirect } from "@remix-run/node";
import { locales } from "@vensterbank/core";
import { rememberLocale } from "../../http/locale/preference-cookies.server";
import { paths } from "../../paths";
import type { Fields } from "../../services/respond/screen-fields.server";
import { type Place, relationsStep, reviewStep, type StepId } from "../../services/respond/steps.server";

/** The texts of a form, by field. */
export function fieldsOfForm(form: FormData): Fields {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of form) if (typeof value === "string") (fields[name] ??= []).push(value);
  return fields;
}

export function stepPath(token: string, step: StepId): string {
  if (step === relationsStep) return paths.respondRelations(token);
  return step === reviewStep ? paths.respondReview(token) : paths.respondScreen(token, step);
}

/** What a button of the page asks for; without a button, the next step. */
export function intentOf(form: FormData): string {
  const intent = form.get("intent");
  return typeof intent === "string" ? intent : "next";
}

/** Where a button leads that is on every page of the questionnaire; null for one that belongs to the page itself. */
export async function commonLeave(intent: string, token: string, here: string): Promise<Response | null> {
  if (intent === "notice") return redirect(paths.respondNotice(token), 303);
  const locale = locales.find((one) => intent === `language:${one}`);
  if (locale === undefined) return null;
  return redirect(here, { status: 303, headers: { "Set-Cookie": await rememberLocale(locale) } });
}

/** Where an intent leads after a step was kept. */
export function afterStep(intent: string, token: string, { previous, next }: Place): Response {
  return redirect(stepPath(token, intent === "previous" && previous !== null ? previous : next), 303);
}
