import { appError, type FieldError, type Result } from "@vensterbank/core";
import type { ParticipationRow, TenantRepositories } from "@vensterbank/db";
import { z } from "zod";
import type { RespondentScope } from "../../http/scope/respondent-scope.server";
import { rosterAddresses } from "../fieldwork/roster-addresses.server";
import { isLinkOfMailsTo } from "../outbox/mail-link.server";
import { todayOf } from "../today.server";
import { readResult, refuse, writeResult } from "../write-result.server";
import { findVisit, isSent, type Visit } from "./visit.server";

/** Whether somebody who has answered asked to hear the outcome. No address is shown: a link may be in other hands. */
export interface WishView {
  readonly organisation: string;
  /** `listed` = at the address of the list of people; `typed` = at one that was typed here; null = not asked. */
  readonly wish: "listed" | "typed" | null;
  /** The list of people has an address, to which this link was mailed. */
  readonly isListed: boolean;
}

const longestAddress = 254;
const address = z.email().max(longestAddress);

/** @returns `not-found` for who has not answered, and once the outcome is there */
export async function getWish(scope: RespondentScope): Promise<Result<WishView>> {
  return readResult(scope, async (repositories) => {
    const { participation } = await wishingVisit(repositories, scope);
    const row = await repositories.feedbackWishes.get(participation.id);
    const listed = await listedAddress(repositories, scope, participation);
    const isAtListed = row?.address === null || row?.address === listed;
    return {
      organisation: scope.tenant.name,
      wish: row ? (isAtListed ? "listed" : "typed") : null,
      isListed: listed !== null,
    };
  });
}

/**
 * Notes that somebody wants one mail when the outcome is there, and at which address. The row holds no time, and stands
 * apart from what was answered. Who edits the list of people afterwards changes nothing: they would get mail that
 * goes only to who has answered.
 * @param typed "" for the address of the list of people
 */
export async function askForFeedback(
  scope: RespondentScope,
  typed: string,
): Promise<Result<{ readonly error: FieldError | null }>> {
  return writeResult(scope, async (repositories) => {
    const { participation, wave } = await wishingVisit(repositories, scope);
    const text = typed.trim();
    const listed = await listedAddress(repositories, scope, participation);
    if (text === "" && listed === null) return { error: { field: "address", key: "errors.field.required" } };
    if (text !== "" && !address.safeParse(text).success)
      return { error: { field: "address", key: "errors.field.email" } };
    await repositories.feedbackWishes.save({
      participationId: participation.id,
      waveId: wave.id,
      address: text === "" ? listed : text,
      locale: scope.locale,
    });
    return { error: null };
  });
}

/** Takes the wish back; nothing of it stays. */
export async function dropFeedbackWish(scope: RespondentScope): Promise<Result<void>> {
  return writeResult(scope, async (repositories) => {
    const found = await findVisit(repositories, scope);
    // With the link that sent, as it was asked; any other tells and changes nothing.
    if (found.ok && isSent(found.value)) await repositories.feedbackWishes.delete(scope.participationId);
  });
}

async function wishingVisit(repositories: TenantRepositories, scope: RespondentScope): Promise<Visit> {
  const found = await findVisit(repositories, scope);
  if (!found.ok) refuse(found.error);
  if (!isSent(found.value) || found.value.wave.status === "published") refuse(appError("not-found"));
  return found.value;
}

/** The address on the list, when mails brought this link there; the list may be wrong about others, or was made wrong. */
async function listedAddress(
  repositories: TenantRepositories,
  { clock, tokenHash }: RespondentScope,
  participation: ParticipationRow,
): Promise<string | null> {
  const listed = (await rosterAddresses(repositories, todayOf(clock)))(participation);
  return listed !== null && isLinkOfMailsTo(listed, participation, tokenHash) ? listed : null;
}
