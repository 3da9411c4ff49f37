import { type Message } from "@vensterbank/core";
import { type FeedbackFacts, type FeedbackParagraph, type RoundedShare, say } from "./feedback-paragraph";

/** What was asked, and how many answered: rounded, as while people were answering. */
export function askedParagraphs({
  organisation: name,
  inside,
  partners,
}: FeedbackFacts): FeedbackParagraph[] {
  const common = { section: "asked", audience: "everybody", restsOn: ["response"] } as const;
  const asked: FeedbackParagraph = {
    ...common,
    id: "asked",
    sentences: [say("asked", { name, count: inside.invited }), ...answered(inside)],
  };
  const thanks = say("thanks");
  if (partners.invited === 0) return [{ ...asked, sentences: [...asked.sentences, thanks] }];
  const outside: FeedbackParagraph = {
    ...common,
    id: "asked.partners",
    sentences: [say("asked.partners", { count: partners.invited }), ...answered(partners), thanks],
  };
  return [asked, outside];
}

function answered({ share, end }: RoundedShare): Message[] {
  if (share === null) return [];
  return [say(`share.${end ?? "about"}`, { percent: Math.round(share * 100) })];
}
