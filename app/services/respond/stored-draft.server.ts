import { type WaveId } from "@vensterbank/core";
import type { TenantRepositories } from "@vensterbank/db";
import { z } from "zod";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { todayOf } from "../today.server";
import { type DraftAnswers, draftAnswers, draftDocument, type DraftDocument } from "./draft-document.server";
import { openText, sealText } from "./sealed-text.server";

/** Unsent answers as their respondent knows them. */
export interface Draft {
  readonly answers: DraftAnswers;
  readonly document: DraftDocument;
}

const sealedPart = z.object({ sealed: z.string() });

/**
 * The draft under this link. In the database it is sealed with a key that only the link's secret gives: neither who
 * reads the database nor who gives somebody another link can open it. Undefined when there is none, or none that this
 * link sealed.
 */
export async function findDraft(
  { drafts }: TenantRepositories,
  { tokenHash, draftKey }: RespondentScope,
): Promise<Draft | undefined> {
  const row = await drafts.get(tokenHash);
  const [answers, document] = (["answers", "relations"] as const).map((part) => {
    const stored = sealedPart.safeParse(row?.[part]);
    return stored.success ? openText(stored.data.sealed, draftKey, part) : null;
  });
  if (answers === null || document === null) return undefined;
  return {
    answers: draftAnswers.parse(JSON.parse(answers)),
    document: draftDocument.parse(JSON.parse(document)),
  };
}

export async function saveDraft(
  { drafts }: TenantRepositories,
  { tokenHash, draftKey, locale, clock }: RespondentScope,
  waveId: WaveId,
  { answers, document }: Draft,
): Promise<void> {
  await drafts.save({
    tokenHash,
    waveId,
    answers: { sealed: sealText(JSON.stringify(answers), draftKey, "answers") },
    relations: { sealed: sealText(JSON.stringify(document), draftKey, "relations") },
    locale,
    // Not told: steps differ by what was drawn and answered.
    screen: "",
    updatedOn: todayOf(clock),
  });
}
