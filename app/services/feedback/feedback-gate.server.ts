import { type ProgrammeId, type WaveId } from "@vensterbank/core";
import type { TenantRepositories, WaveRow } from "@vensterbank/db";
import { readPage, versionOf } from "./feedback-page.server";

/** What a wave lacks before its results may be published. */
export type FeedbackMissing = "page" | "reply" | "agreement";

/**
 * The first thing that is missing before results may be published: the page for who answered, the director's reply, an
 * agreement. Null when nothing is, and of a network that was brought in: nobody was asked anything.
 */
export async function feedbackMissing(
  { waves, feedback, actions }: Pick<TenantRepositories, "waves" | "feedback" | "actions">,
  waveId: WaveId,
): Promise<FeedbackMissing | null> {
  const wave = await waves.get(waveId);
  if (wave?.frozen?.imported) return null;
  const row = await feedback.get(waveId);
  if (!row || row.page === null) return "page";
  const page = readPage(row.page);
  // Edited after the reply: a director's words are not published under a page that the director has not seen.
  if (row.reply === null || (page?.repliedTo !== undefined && page.repliedTo !== versionOf(page)))
    return "reply";
  return (await actions.count(waveId)) > 0 ? null : "agreement";
}

/**
 * The newest wave of a programme of which respondents have not heard what came out, and nobody said why the next may open
 * all the same; null when there is none. Publishing takes feedback along, so every published wave was heard, also one
 * from before there were feedback pages. Of a network that was brought in there is nobody to hear.
 */
export async function previousUnheard(
  { waves, feedback }: Pick<TenantRepositories, "waves" | "feedback">,
  programmeId: ProgrammeId,
): Promise<WaveRow | null> {
  const closed = (await waves.listByProgramme(programmeId)).filter(
    ({ status, frozen }) => status === "closed" && !frozen?.imported,
  );
  for (const wave of closed.reverse()) {
    const row = await feedback.get(wave.id);
    if (!row || row.waivedReason === null) return wave;
  }
  return null;
}
