import { insideRoles, type OwnQuestion } from "@vensterbank/core";

/** What Vaart asks beside the instrument, in every wave. */
export const vaartOwnQuestions: readonly OwnQuestion[] = [
  {
    id: "q1",
    text: {
      nl: "Hoe vaak bespreken wij in ons team wat een verandering betekent voor bewoners?",
      en: "How often do we discuss in our team what a change means for residents?",
    },
    askedOf: insideRoles,
    dontKnow: true,
    kind: "scale",
    anchors: "frequency",
  },
  {
    id: "q2",
    text: {
      nl: "Waarover wil je dat wij dit jaar als eerste met elkaar in gesprek gaan?",
      en: "What do you want us to talk about with each other first this year?",
    },
    askedOf: insideRoles,
    dontKnow: false,
    kind: "choice",
    options: [
      { nl: "Wat bewoners van ons merken", en: "What residents notice of us" },
      { nl: "De verdeling van het werk", en: "The division of the work" },
      { nl: "Wie wat mag beslissen", en: "Who may decide what" },
      { nl: "De afspraken met partners", en: "The agreements with partners" },
      { nl: "Iets anders", en: "Something else" },
    ],
  },
];
