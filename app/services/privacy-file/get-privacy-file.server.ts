import { message, ok, type Result, type WaveId } from "@vensterbank/core";
import { formatsFor } from "@vensterbank/i18n";
import type { MemberScope } from "../../http/scope/member-scope.server";
import { askedSection, dataSection, decideSection, limitsSection } from "./data-sections.server";
import { type PrivacyDocument, word } from "./privacy-document";
import { privacyFacts, type PrivacyFacts } from "./privacy-facts.server";
import { readersSection, recipientsSection } from "./reader-sections.server";
import { councilSection, risksSection } from "./risk-sections.server";
import { keepSection, rightsSection, secureSection } from "./promise-sections.server";

/**
 * The privacy file of a wave (trust 5): what is asked and why, about whom, who sees it, how long it stays, and what can go
 * wrong. Written from what was frozen when the wave opened; before that from the settings of today, and says so.
 */
export async function getPrivacyFile(scope: MemberScope, id: WaveId): Promise<Result<PrivacyDocument>> {
  const found = await privacyFacts(scope, id);
  if (!found.ok) return found;
  const facts = found.value;
  const { wave, programme, organisation } = facts;
  return ok({
    wave: { id: wave.id, title: wave.title },
    programme,
    title: word("title", { wave: wave.title }),
    kicker: word("kicker", { organisation, programme: programme.name }),
    lead: word("lead"),
    standing: standingOf(facts),
    sections: [
      askedSection(facts),
      decideSection(),
      dataSection(facts),
      limitsSection(facts),
      readersSection(facts),
      recipientsSection(facts),
      keepSection(facts),
      secureSection(facts),
      rightsSection(facts),
      risksSection(facts),
      councilSection(facts),
    ],
  });
}

function standingOf({ wave, erasedOn, locale }: PrivacyFacts) {
  const day = (text: string) => formatsFor(locale).date(new Date(text));
  if (wave.frozen === null) return [word("draft")];
  if (wave.frozen.imported) return [word("imported")];
  return [
    word("frozen", { date: wave.opensOn === null ? "–" : day(wave.opensOn) }),
    ...(erasedOn === null ? [] : [message("privacyFile.erased", { date: day(erasedOn) })]),
  ];
}
