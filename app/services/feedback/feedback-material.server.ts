import {
  type Locale,
  type UserId,
  asId,
  type WaveId,
  appError,
  fail,
  ok,
  type Result,
} from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import { feedbackDraft, type FeedbackParagraph, type ReleasedWaveResult } from "@vensterbank/reporting";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { findReleasedResult } from "../results/find-released-result.server";
import { keptResults } from "../retention/kept-results.server";
import { waveResponse, type WaveResponse } from "../waves/wave-response.server";

/** What a feedback page is made from: what may be seen of the outcome, and how many answered as it was told. */
export interface FeedbackMaterial {
  readonly organisation: string;
  readonly wave: WaveRow;
  readonly result: ReleasedWaveResult;
  readonly response: Pick<WaveResponse, "inside" | "partners">;
  readonly topicName: (topic: string, locale: Locale) => string;
}

/** Why there is nothing to make one from. */
type NoMaterial = "open" | "computing" | "imported";

interface Reader {
  /** Name of the organisation. */
  readonly organisation: string;
  read<T>(work: (repositories: TenantRepositories) => Promise<T>): Promise<T>;
}

/**
 * The figures for the page, by the same door as every reader's. Before publication they are for the page alone: whoever
 * asks has to say to whom that page may be shown, since none of the figures themselves is handed on.
 */
export async function feedbackMaterial(
  { organisation, read }: Reader,
  id: WaveId,
): Promise<Result<FeedbackMaterial | NoMaterial>> {
  // The page is written from what its consultant may see; a coordinator or director who opens it sees the page only.
  const author: Pick<MemberScope, "read" | "actor"> = {
    read,
    actor: { userId: asId<UserId>("nobody"), name: "", role: "consultant", endsOn: null, fromWhere: null },
  };
  const found = await findReleasedResult(author, id);
  if (!found.ok) return found;
  const { value } = found;
  if (value.state !== "ready") {
    // The author reads closed waves.
    if (value.state === "not-published") return fail(appError("forbidden"));
    return ok(value.state === "not-closed" ? "open" : value.state);
  }
  const { wave, frozen, result } = value;
  const response = await read(async (repositories) => {
    const kept = await keptResults(repositories, id);
    return kept?.response ?? (await waveResponse(repositories, { ...wave, frozen }));
  });
  const names = new Map(frozen.settings.topics.map(({ key, name }) => [key, name]));
  return ok({
    organisation,
    wave,
    result,
    response,
    topicName: (topic, locale) => names.get(topic)?.[locale] ?? topic,
  });
}

/** The paragraphs in one language: only the names of changes differ between languages. */
export function draftIn(
  { organisation, result, response, topicName }: FeedbackMaterial,
  locale: Locale,
): FeedbackParagraph[] {
  return feedbackDraft(result, {
    organisation,
    inside: response.inside,
    partners: response.partners,
    topicName: (topic) => topicName(topic, locale),
  });
}
