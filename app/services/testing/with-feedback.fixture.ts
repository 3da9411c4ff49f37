import { type WaveId } from "@vensterbank/core";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { draftFeedback } from "../feedback/draft-feedback.server";
import { releaseForReply } from "../feedback/release-for-reply.server";
import { saveReply } from "../feedback/save-reply.server";
import { valueOf } from "./organisation.fixture";

export const reply = {
  nl: "Dank voor jullie antwoorden. Wij herkennen dit beeld en gaan er in elk team over in gesprek.",
  en: "Thank you for your answers. We recognise this picture and will talk about it in every team.",
};

/** Everything that publishing asks of a closed, computed wave: a page, a reply and an agreement. @param scope of a director */
export async function withFeedback(scope: MemberScope, waveId: WaveId): Promise<void> {
  const adviser: MemberScope = { ...scope, actor: { ...scope.actor, role: "consultant" } };
  valueOf(await draftFeedback(adviser, waveId));
  valueOf(await releaseForReply(adviser, waveId));
  const agreement = { whatNl: "Elk team praat erover", whatEn: "Every team talks about it", who: "managers" };
  valueOf(
    await saveReply(scope, waveId, {
      intent: "reply",
      ...reply,
      agreements: [{ ...agreement, dueOn: scope.clock.now().toISOString().slice(0, 10) }],
    }),
  );
}
