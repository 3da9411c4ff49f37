import { type Instrument } from "../instrument";
import { localizedText } from "./localized-text";

/** What respondents are told before the first question (trust 1). The order is the order on screen. */
export const notice: Instrument["notice"] = [
  {
    id: "purpose",
    side: "inside",
    title: localizedText("Waar gaat het over?", "What is it about?"),
    text: localizedText(
      "{{organisation}} wil weten hoe wij met veranderingen omgaan, samen en met partners. Meedoen kost ongeveer {{minutes}} minuten.",
      "{{organisation}} wants to know how we deal with changes, together and with partners. Taking part takes about {{minutes}} minutes.",
    ),
  },
  {
    id: "purpose-partner",
    side: "partner",
    title: localizedText("Waar gaat het over?", "What is it about?"),
    text: localizedText(
      "{{organisation}} wil weten hoe partners het samenwerken ervaren. Meedoen kost ongeveer {{minutes}} minuten.",
      "{{organisation}} wants to know how partners experience working together. Taking part takes about {{minutes}} minutes.",
    ),
  },
  {
    id: "voluntary",
    title: localizedText("Je kiest zelf", "It is up to you"),
    text: localizedText(
      "Je mag elke vraag overslaan. De meting sluit op {{closesOn}}. Tot dan kun je met je eigen link alles intrekken.",
      "You may skip any question. The measurement closes on {{closesOn}}. Until then you can withdraw everything with your own link.",
    ),
  },
  {
    id: "answers",
    title: localizedText("Je antwoorden zijn vertrouwelijk", "Your answers are confidential"),
    text: localizedText(
      "We bewaren ze zonder je naam, met een code. Zo kunnen we een volgende meting vergelijken. Op {{retentionEnds}} wissen we wat nodig is om die code te maken. Daarna kan niemand meer zien welke antwoorden van jou zijn.",
      "We keep them without your name, with a code. This lets us compare a next measurement. On {{retentionEnds}} we erase what is needed to make that code. After that, nobody can see which answers are yours.",
    ),
  },
  {
    id: "relations",
    relations: true,
    title: localizedText("Relaties: vertrouwelijk, niet anoniem", "Relations: confidential, not anonymous"),
    text: localizedText(
      "We vragen ook met wie je samenwerkt. Dat deel is vertrouwelijk, niet anoniem, want de kaart gaat over wie met wie werkt. We bewaren het apart van je andere antwoorden.",
      "We also ask who you work with. That part is confidential, not anonymous, because the map is about who works with whom. We keep it apart from your other answers.",
    ),
  },
  {
    id: "names",
    relations: true,
    nameLevel: "names",
    title: localizedText("Wie ziet namen?", "Who sees names?"),
    text: localizedText(
      "Namen op de kaart zijn te zien voor {{consultant}} en de directeur. Zij zien op de kaart ook wie niets over relaties invulde. Anderen zien hooguit een rol en een team.",
      "Names on the map can be seen by {{consultant}} and the director. On the map they also see who did not answer about relations. Others see a role and a team at most.",
    ),
  },
  {
    id: "roles",
    relations: true,
    nameLevel: "roles",
    title: localizedText("Wie ziet namen?", "Who sees names?"),
    text: localizedText(
      "Niemand ziet namen op de kaart. Wel een rol en een team. In een klein team kan iemand raden wie je bent.",
      "Nobody sees names on the map, but a role and a team. In a small team someone may guess who you are.",
    ),
  },
  {
    id: "groups",
    relations: true,
    nameLevel: "groups",
    title: localizedText("Wie ziet namen?", "Who sees names?"),
    text: localizedText(
      "Niemand ziet namen of rollen op de kaart. Alleen groepen, zoals teams en partners.",
      "Nobody sees names or roles on the map. Only groups, such as teams and partners.",
    ),
  },
  {
    id: "thresholds",
    title: localizedText("Kleine groepen tonen we niet", "We do not show small groups"),
    text: localizedText(
      "Een uitkomst tonen we alleen als minstens {{resultsThreshold}} mensen zijn gevraagd en minstens {{resultsThreshold}} hebben geantwoord. Bij gevoelige vragen zijn dat er {{sensitiveThreshold}}.",
      "We only show a result if at least {{resultsThreshold}} people were asked and at least {{resultsThreshold}} answered. For sensitive questions it is {{sensitiveThreshold}}.",
    ),
  },
  {
    id: "open-text",
    title: localizedText("Je eigen woorden", "Your own words"),
    text: localizedText(
      "Die worden gelezen door {{consultant}}. Anderen lezen ze pas als minstens {{openTextThreshold}} mensen iets schrijven, en alleen wat {{consultant}} vrijgeeft.",
      "These are read by {{consultant}}. Others read them only if at least {{openTextThreshold}} people write something, and only what {{consultant}} releases.",
    ),
  },
  {
    id: "feedback",
    title: localizedText("Wat krijg jij te zien?", "What do you get to see?"),
    text: localizedText(
      "Zodra de uitkomsten er zijn, lees je onder je eigen link wat eruit kwam en wat de directeur ervan vindt. Deze vragenlijst is nieuw. We onderzoeken nog hoe goed hij meet, en dat staat erbij.",
      "As soon as the results are there, you can read under your own link what came out and what the director says about it. This questionnaire is new. We are still examining how well it measures, and we say so.",
    ),
  },
  {
    id: "contact",
    title: localizedText("Vragen?", "Questions?"),
    text: localizedText(
      "Vraag het aan {{coordinator}}. Deze uitleg vind je altijd terug onder je eigen link.",
      "Ask {{coordinator}}. You can always find this notice again under your own link.",
    ),
  },
];

export const consent: Instrument["consent"] = {
  plain: localizedText("Ik heb dit gelezen en doe mee.", "I have read this and take part."),
  relations: localizedText(
    "Ik heb dit gelezen en doe mee. Ik weet dat het deel over relaties vertrouwelijk is, niet anoniem.",
    "I have read this and take part. I know that the part on relations is confidential, not anonymous.",
  ),
};
