import { type ChangeTopic, type OwnQuestion } from "@vensterbank/core";
import { about } from "./content/about";
import { anchors, dontKnow } from "./content/anchors";
import { changeTheme } from "./content/changes";
import { defaultChangeTopics } from "./content/default-change-topics";
import { hold } from "./content/hold";
import { insideCourse, insideDialogue } from "./content/inside";
import { localizedText } from "./content/localized-text";
import {
  mirrorAbout,
  mirrorAction,
  mirrorContacts,
  mirrorOwnWords,
  mirrorTopicTheme,
} from "./content/mirror";
import { consent, notice } from "./content/notice";
import { ownQuestionsNotice, ownQuestionsTheme } from "./content/own-questions";
import { others } from "./content/others";
import { outsideAction, outsideContacts } from "./content/outside";
import { ownWords } from "./content/own-words";
import { portraitsNow, portraitsWished } from "./content/portraits";
import { relations } from "./content/relations";
import { topicTheme } from "./content/topic-form";
import { deepFreeze } from "./deep-freeze";
import { type Instrument } from "./instrument";
import { type OwnTerms, withTerms } from "./terms";
import { validateInstrument } from "./validate-instrument";

/**
 * The current instrument for a programme's change topics and own questions, as it is stored with a wave.
 *
 * @param terms words of the organisation's own, said beside those of the questionnaire
 * @throws Error when one of them makes it invalid: a double key, a key that is not lower-case, a text missing.
 */
export function buildInstrument(
  topics: readonly ChangeTopic[] = defaultChangeTopics,
  ownQuestions: readonly OwnQuestion[] = [],
  terms: OwnTerms = {},
): Instrument {
  const asksOwn = ownQuestions.length > 0;
  const instrument: Instrument = {
    id: "vensterbank",
    version: "1.0",
    topics: topics.map(({ key, name, description }) => ({
      key,
      name: { ...name },
      description: { ...description },
    })),
    anchors,
    dontKnow,
    modules: [
      {
        id: "core",
        side: "inside",
        name: localizedText("Kern", "Core"),
        themes: [
          withTerms(about, terms),
          ...topics.map(changeTheme),
          withTerms(insideDialogue, terms),
          insideCourse,
          withTerms(outsideContacts, terms),
          outsideAction,
          hold,
          ...topics.map(topicTheme),
          others,
          ...(asksOwn ? [ownQuestionsTheme(ownQuestions)] : []),
          ownWords,
        ],
      },
      {
        id: "portraits",
        side: "inside",
        name: localizedText("Portretten", "Portraits"),
        themes: [portraitsNow, portraitsWished],
      },
      {
        id: "mirror",
        side: "partner",
        name: localizedText("Spiegel van partners", "Partners' mirror"),
        themes: [mirrorAbout, mirrorContacts, mirrorAction, ...topics.map(mirrorTopicTheme), mirrorOwnWords],
      },
      { id: "coalitions", side: "inside", name: localizedText("Relaties", "Relations"), themes: [] },
    ],
    relations,
    notice: asksOwn ? ownQuestionsNotice(notice, ownQuestions) : notice,
    consent,
  };
  const faults = validateInstrument(instrument);
  if (faults.length > 0) throw new Error(`The instrument is not valid: ${faults.join("; ")}`);
  return deepFreeze(structuredClone(instrument));
}
