import { ok, type Result } from "@vensterbank/core";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { findAnswering } from "./answering.server";
import { asksRelations } from "./questionnaire.server";
import { relationListOf } from "./relation-list.server";
import {
  type Place,
  placeOf,
  progressOf,
  type RelationsState,
  reviewStep,
  type StepId,
} from "./steps.server";

export interface ReviewLine {
  readonly step: StepId;
  readonly title: string;
  readonly answered: number;
  readonly total: number;
  readonly state: "empty" | "partly" | "complete" | "optional" | "unfinished";
}

export interface ReviewView {
  readonly organisation: string;
  readonly screens: readonly ReviewLine[];
  /** Null when relations are not asked. */
  readonly relations: {
    readonly title: string;
    readonly state: RelationsState;
    readonly count: number;
    /** Relations of the wave before about which nothing was said now: they do not count. */
    readonly open: number;
  } | null;
  readonly answered: number;
  readonly total: number;
  readonly place: Place;
}

/** Everything that was asked, with what was answered, before it is sent; null when consent was not given yet. */
export async function getReview(scope: RespondentScope): Promise<Result<ReviewView | null>> {
  return scope.read(async (repositories) => {
    const found = await findAnswering(repositories, scope);
    if (!found.ok) return found;
    if (found.value === null) return ok(null);
    const { visit, screens, steps, answers, document } = found.value;
    const { locale, tenant } = scope;
    const progress = progressOf(screens, answers, document, asksRelations(visit));
    const list = progress.relations === null ? null : await relationListOf(repositories, scope, found.value);
    const said = new Set(list?.relations.map(({ key }) => key));
    const place = placeOf(steps, reviewStep);
    if (!place) throw new Error("A questionnaire without a review");
    return ok({
      organisation: tenant.name,
      screens: progress.screens.screens.map(({ id, answered, total, state }, i) => ({
        step: id,
        title: screens[i].title[locale],
        answered,
        total,
        state: progress.unfinished.has(id) ? "unfinished" : state,
      })),
      relations: progress.relations && {
        title: visit.instrument.relations.title[locale],
        state: progress.relations,
        count: document.relations.filter(({ earlier }) => earlier !== "ended").length,
        open: list?.earlier.asked.filter(({ key }) => !said.has(key)).length ?? 0,
      },
      answered: progress.screens.answered,
      total: progress.screens.total,
      place,
    });
  });
}
