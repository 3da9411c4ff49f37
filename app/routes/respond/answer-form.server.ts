import { redirect } from "@remix-run/node";
import { locales } from "@vensterbank/core";
import { rememberLocale } from "../../http/locale/preference-cookies.server";
import { paths } from "../../paths";
import { namesField, type SavedRelations } from "../../services/respond/save-relations.server";
import type { Fields } from "../../services/respond/screen-fields.server";
import { type Place, relationsStep, reviewStep, type StepId } from "../../services/respond/steps.server";
import { anchorOf } from "./error-summary";

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
export function leadAfter(intent: string, token: string, { previous, next }: Place): string {
  return stepPath(token, intent === "previous" && previous !== null ? previous : next);
}

export function afterStep(intent: string, token: string, place: Place): Response {
  return redirect(leadAfter(intent, token, place), 303);
}

/** Where the page about relations leads after it was kept; null when it has to say what is wrong. */
export function relationsLead(
  asked: string | null,
  token: string,
  saved: Pick<SavedRelations, "errors" | "place" | "added" | "unsure">,
  fields: Fields,
): string | null {
  const here = paths.respondRelations(token);
  const intent = asked ?? "next";
  if (intent === "previous") return leadAfter(intent, token, saved.place);
  if (saved.added !== null) return `${here}#${anchorOf(saved.added)}`;
  if (saved.unsure !== null) return `${paths.respondRelationsFree(token, saved.unsure)}#near`;
  if (saved.errors.some(({ field }) => field === namesField)) return null;
  if (fields.remove) return `${here}#names`;
  const search = fields.search?.[0]?.slice(0, 80) ?? "";
  if (intent === "search" || (intent === "enter" && search !== ""))
    return `${paths.respondRelationsSearch(token, search)}#names`;
  return saved.errors.length > 0 ? null : leadAfter(intent, token, saved.place);
}
