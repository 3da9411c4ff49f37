import { appError } from "@vensterbank/core";
import { errorStatus } from "../../http/respond/error-status.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { saveRelations } from "../../services/respond/save-relations.server";
import { saveScreen } from "../../services/respond/save-screen.server";
import { relationsStep } from "../../services/respond/steps.server";
import { fieldsOfForm } from "./answer-form.server";

/* Keeps one answer as it is given. The page hears what it is to send back as seen; a wrong answer waits for the form. */
export const action = resourceRoute(
  respondentRoute.action({}, async ({ scope, form }) => {
    const { step, ...fields } = fieldsOfForm(form);
    const id = step?.[0] ?? "";
    const saved =
      id === relationsStep ? await saveRelations(scope, fields) : await saveScreen(scope, id, fields);
    const error = saved.ok ? (saved.value ? null : appError("conflict")) : saved.error;
    if (error) return Response.json({ error: error.code }, { status: errorStatus[error.code] });
    return Response.json({ values: saved.ok && saved.value ? saved.value.values : {} });
  }),
);
