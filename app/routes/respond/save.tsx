import { appError, type FieldError } from "@vensterbank/core";
import { errorPage, valueOf } from "../../http/respond/error-response.server";
import { respondentRoute } from "../../http/route/respondent-route.server";
import { resourceRoute } from "../../http/route/resource-route.server";
import { paths } from "../../paths";
import { getLastCall, type LastCall } from "../../services/respond/get-last-call.server";
import { getReview } from "../../services/respond/get-review.server";
import type { Overtaken } from "../../services/respond/late-answers.server";
import { namesField, saveRelations } from "../../services/respond/save-relations.server";
import { saveScreen } from "../../services/respond/save-screen.server";
import { relationsStep, reviewStep, type StepId } from "../../services/respond/steps.server";
import { commonLeave, fieldsOfForm, leadAfter, relationsLead, stepPath } from "./answer-form.server";

/** What a page hears after it sent one answer, or a whole form, or added or removed a name. */
export interface Kept {
  /** What the page is to send back as seen. */
  readonly values: Readonly<Record<string, string>>;
  /** Items that stayed as they were answered elsewhere since, with their fields as a form sends them. */
  readonly overtaken?: readonly Overtaken[];
  /** Where the button leads with which the form was sent; null when only the form itself can tell. */
  readonly lead?: string | null;
  /** The questionnaire has closed, and this link may finish it. */
  readonly lastCall?: LastCall | null;
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

/* Keeps one answer as it is given, or a whole form before its page is left. */
export const action = resourceRoute(
  respondentRoute.action({}, async ({ scope, params: { token }, form }) => {
    const { step, intent, ...fields } = fieldsOfForm(form);
    const id = step?.[0] ?? "";
    const asked = intent?.[0] ?? null;
    if (id === relationsStep) {
      const saved = present(valueOf(await saveRelations(scope, fields)));
      return answer(asked, token, id, relationsLead(asked, token, saved, fields), {
        lastCall: await getLastCall(scope),
        values: saved.values,
        overtaken: saved.overtaken,
        added: saved.added,
        unsure: saved.unsure,
        errors: saved.errors.filter(({ field }) => field === namesField),
      });
    }
    if (id === reviewStep) {
      const review = await getReview(scope);
      // Nothing is filled in there that could get lost: the link's own page says what is the matter.
      if (!review.ok) return Response.json({ values: {}, lead: paths.respond(token) } satisfies Kept);
      const lead = asked === "previous" ? leadAfter(asked, token, present(review.value).place) : null;
      return answer(asked, token, id, lead, { values: {}, lastCall: await getLastCall(scope) });
    }
    const { values, overtaken, place, errors } = present(valueOf(await saveScreen(scope, id, fields)));
    const isHeld = asked !== "previous" && errors.length > 0;
    return answer(asked, token, id, isHeld ? null : leadAfter(asked ?? "next", token, place), {
      values,
      overtaken,
      lastCall: await getLastCall(scope),
    });
  }),
);

/** Consent was not given, or not any more: nothing can be kept. */
function present<T>(found: T | null): T {
  if (found === null) throw errorPage(appError("conflict"));
  return found;
}

async function answer(
  asked: string | null,
  token: string,
  step: StepId,
  lead: string | null,
  kept: Kept,
): Promise<Response> {
  if (asked === null) return Response.json(kept);
  const common = await commonLeave(asked, token, stepPath(token, step));
  if (common === null) return Response.json({ ...kept, lead });
  const headers = new Headers(common.headers);
  headers.delete("location");
  return Response.json({ ...kept, lead: common.headers.get("location") }, { headers });
}
