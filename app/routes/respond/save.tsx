import { appError, type FieldError, type Result } from "@vensterbank/core";
import { errorPage } from "../../http/respond/error-response.server";
import { errorStatus } from "../../http/respond/error-status.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { namesField, type SavedRelations, saveRelations } from "../../services/respond/save-relations.server";
import { type SavedScreen, saveScreen } from "../../services/respond/save-screen.server";
import { relationsStep } from "../../services/respond/steps.server";
import { fieldsOfForm } from "./answer-form.server";

/** What a page hears after it sent one answer, or added or removed a name. */
export interface Kept {
  /** What the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  /** Of names only; a wrong answer waits for the form. */
  readonly added?: string | null;
  readonly unsure?: string | null;
  readonly errors?: readonly FieldError[];
}

/* Nothing stands here to read: the address only takes answers. */
export const loader = resourceRoute(
  respondentRoute.loader({}, async () => {
    throw errorPage(appError("not-found"));
  }),
);

/* Keeps one answer as it is given. */
export const action = resourceRoute(
  respondentRoute.action({}, async ({ scope, form }) => {
    const { step, ...fields } = fieldsOfForm(form);
    const id = step?.[0] ?? "";
    const saved: Result<SavedRelations | SavedScreen | null> =
      id === relationsStep ? await saveRelations(scope, fields) : await saveScreen(scope, id, fields);
    const error = saved.ok ? (saved.value ? null : appError("conflict")) : saved.error;
    if (error) return Response.json({ error: error.code }, { status: errorStatus[error.code] });
    return Response.json(saved.ok && saved.value ? keptOf(saved.value) : { values: {} });
  }),
);

function keptOf(saved: SavedRelations | SavedScreen): Kept {
  if (!("added" in saved)) return { values: saved.values };
  const { values, added, unsure, errors } = saved;
  return { values, added, unsure, errors: errors.filter(({ field }) => field === namesField) };
}
