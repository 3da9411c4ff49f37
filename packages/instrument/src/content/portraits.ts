import { type Reaction, reactions } from "@vensterbank/core";
import { type Theme } from "../instrument";
import { portraitItem } from "./item";
import { localizedText } from "./localized-text";

/** Four portraits in about as many words, each with something to like and a price. No reaction is named. */
const portraits: Readonly<Record<Reaction, readonly [nl: string, en: string]>> = {
  confused: [
    "Er gebeurt veel tegelijk. Medewerkers kijken zelf wat het beste past en krijgen daar de ruimte voor. Soms gaan ze met een verandering mee, soms gaan ze ertegenin. Een gezamenlijke lijn is er nog niet, ook niet met partners.",
    "A lot happens at once. Staff see for themselves what fits best and are given room for that. Sometimes they go along with a change, sometimes they go against it. There is no common line yet, nor one with partners.",
  ],
  introvert: [
    "Managers en professionals nemen de tijd om samen uit te zoeken wat een verandering betekent. Ze houden vast wat goed werkt en passen de rest aan. Mensen weten wat ze aan elkaar hebben. Buiten hoor je weinig van deze organisatie.",
    "Managers and professionals take time to work out together what a change means. They hold on to what works well and adapt the rest. People know what to expect of each other. Outside, little is heard of this organisation.",
  ],
  extravert: [
    "De leiding ziet in een verandering een kans. Zij legt snel contact met partners en begint met hen nieuwe projecten. De organisatie valt op en durft iets te proberen. Hoe het in het dagelijks werk moet, zoeken professionals zelf uit.",
    "The leaders see an opportunity in a change. They quickly contact partners and start new projects with them. The organisation stands out and dares to try things. How to do it in daily work is left to professionals.",
  ],
  binding: [
    "Managers en professionals kiezen samen waar ze aan meedoen en waaraan niet. Zowel de leiding als professionals overleggen met partners. Buiten zegt de organisatie wat wel en niet kan. Al dat overleg kost veel tijd en vraagt steeds onderhoud.",
    "Managers and professionals choose together what to join in and what not. Both leaders and professionals consult with partners. Outside, the organisation says what can and cannot be done. All this consultation takes much time and constant upkeep.",
  ],
};

/** Part G, as it is now. */
export const portraitsNow: Theme = {
  id: "portraits-now",
  part: "G",
  title: localizedText("Vier portretten: nu", "Four portraits: now"),
  intro: localizedText(
    "Verdeel 100 punten. Hoe meer een portret op onze organisatie lijkt, hoe meer punten.",
    "Divide 100 points. The more a portrait resembles our organisation, the more points.",
  ),
  shuffled: true,
  items: reactions.map((reaction) => portraitItem("now", reaction, portraits[reaction])),
};

/** Part G, as one wishes it in a year. */
export const portraitsWished: Theme = {
  id: "portraits-wished",
  part: "G",
  title: localizedText("Vier portretten: over een jaar", "Four portraits: in a year"),
  intro: localizedText(
    "Dit zijn dezelfde portretten. Verdeel weer 100 punten: hoe zou onze organisatie over een jaar moeten zijn?",
    "These are the same portraits. Divide 100 points again: how should our organisation be in a year?",
  ),
  shuffled: true,
  items: reactions.map((reaction) => portraitItem("wished", reaction, portraits[reaction])),
};
