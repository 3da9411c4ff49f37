import { type Theme } from "../instrument";
import { scaleItem } from "./item";
import { termPlace } from "../terms";
import { localizedText } from "./localized-text";

/** Part C, first half: who talks with whom. */
export const insideDialogue: Theme = {
  id: "inside-dialogue",
  part: "C",
  title: localizedText("Overleg in onze organisatie", "Talking together in our organisation"),
  intro: localizedText(
    `Hoe vaak gebeurde dit in de afgelopen drie maanden? Denk aan de veranderingen hiervoor. Professionals zijn collega's in de uitvoering${termPlace("professionals")}. Managers zijn alle leidinggevenden, ook de directie${termPlace("managers")}.`,
    `How often did this happen in the past three months? Think of the changes just shown. Professionals are colleagues in direct practice${termPlace("professionals")}. Managers are all who lead others, directors included${termPlace("managers")}.`,
  ),
  items: [
    scaleItem({
      id: "int.horizontal.1",
      facet: "int.horizontal",
      anchors: "frequency",
      wording: [
        "In onze organisatie bespreken professionals met elkaar wat een verandering voor hun werk betekent.",
        "In our organisation, professionals discuss with each other what a change means for their work.",
      ],
    }),
    scaleItem({
      id: "int.horizontal.2",
      facet: "int.horizontal",
      anchors: "frequency",
      wording: [
        "Professionals laten als groep weten wat zij van een verandering vinden.",
        "Professionals make known as a group what they think of a change.",
      ],
    }),
    scaleItem({
      id: "int.vertical.1",
      facet: "int.vertical",
      anchors: "frequency",
      reversed: true,
      wording: [
        "Als professionals bij een manager een probleem met een verandering melden, blijft het liggen.",
        "When professionals report a problem with a change to a manager, it is left aside.",
      ],
    }),
    scaleItem({
      id: "int.vertical.2",
      facet: "int.vertical",
      anchors: "frequency",
      wording: [
        "Managers en professionals zoeken samen uit wat wij met een verandering gaan doen.",
        "Managers and professionals work out together what we are going to do about a change.",
      ],
    }),
  ],
};

/** Part C, second half: a shared course, a say, and what is arranged for the work. */
export const insideCourse: Theme = {
  id: "inside-course",
  part: "C",
  title: localizedText("Van plan naar werk", "From plan to work"),
  intro: localizedText(
    "Hoe vaak gebeurde dit in de afgelopen drie maanden?",
    "How often did this happen in the past three months?",
  ),
  items: [
    scaleItem({
      id: "int.vision.1",
      facet: "int.vision",
      anchors: "frequency",
      wording: [
        "Managers en professionals geven dezelfde uitleg over hoe wij met een verandering omgaan.",
        "Managers and professionals give the same explanation of how we deal with a change.",
      ],
    }),
    scaleItem({
      id: "int.vision.2",
      facet: "int.vision",
      anchors: "frequency",
      reversed: true,
      wording: [
        "In onze organisatie hoor je tegengestelde verhalen over het doel van een verandering.",
        "In our organisation you hear conflicting stories about the purpose of a change.",
      ],
    }),
    scaleItem({
      id: "int.say.1",
      facet: "int.say",
      anchors: "frequency",
      wording: [
        "Professionals denken mee over een plan voordat het vaststaat.",
        "Professionals help to think a plan through before it is final.",
      ],
    }),
    scaleItem({
      id: "int.say.2",
      facet: "int.say",
      anchors: "frequency",
      wording: [
        "Een plan wordt aangepast als professionals laten zien dat het in de praktijk niet kan.",
        "A plan is adjusted when professionals show that it cannot be done in practice.",
      ],
    }),
    scaleItem({
      id: "int.conditions.1",
      facet: "int.conditions",
      anchors: "frequency",
      reversed: true,
      wording: [
        "In onze organisatie krijgen teams nieuwe taken zonder extra tijd.",
        "In our organisation, teams are given new tasks without extra time.",
      ],
    }),
    scaleItem({
      id: "int.conditions.2",
      facet: "int.conditions",
      anchors: "frequency",
      wording: [
        "Voordat een nieuwe taak begint, is geregeld welke begeleiding teams daarbij krijgen.",
        "Before a new task begins, it has been arranged what guidance teams will get with it.",
      ],
    }),
  ],
};
