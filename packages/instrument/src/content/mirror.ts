import { type ChangeTopic } from "@vensterbank/core";
import { type Facet, type Theme } from "../instrument";
import { ownWordsItem, partners, scaleItem } from "./item";
import { localizedText } from "./localized-text";
import { ownWordsNotice } from "./own-words";

function seenFromOutside(facet: Facet, n: 1 | 2, wording: readonly [string, string], reversed?: true) {
  return scaleItem({ id: `mirror.${facet}.${n}`, facet, wording, reversed, askedOf: partners });
}

export const mirrorAbout: Theme = {
  id: "mirror-about",
  part: "A",
  title: localizedText("Over jou", "About you"),
  intro: null,
  items: [
    {
      kind: "option",
      id: "mirror.about.position",
      askedOf: partners,
      text: localizedText(
        "Wat is je plek in je eigen organisatie?",
        "What is your position in your own organisation?",
      ),
      options: [
        { code: "leader", label: localizedText("leiding of bestuur", "leader or executive") },
        { code: "worker", label: localizedText("uitvoering", "direct practice") },
        { code: "policy", label: localizedText("beleid of staf", "policy or staff") },
        { code: "other", label: localizedText("anders", "other") },
      ],
      source: "S2 §3 partners",
    },
  ],
};

/** Part D from outside, first half: the same contacts, seen from the other end. */
export const mirrorContacts: Theme = {
  id: "mirror-contacts",
  part: "D",
  title: localizedText("Contact met {{organisation}}", "Contact with {{organisation}}"),
  intro: localizedText(
    "In hoeverre klopt dit voor {{organisation}}? Met 'wij' bedoelen we jouw eigen organisatie.",
    "To what extent is this true of {{organisation}}? By 'we' we mean your own organisation.",
  ),
  items: [
    seenFromOutside("ext.orientation", 1, [
      "De leiding van deze organisatie gaat regelmatig bij ons langs.",
      "The leaders of this organisation regularly visit us.",
    ]),
    seenFromOutside(
      "ext.orientation",
      2,
      ["Onze plannen overvallen deze organisatie.", "Our plans take this organisation by surprise."],
      true,
    ),
    seenFromOutside("ext.strategic", 1, [
      "De leiding van deze organisatie heeft met ons vaste afspraken over doelen die we delen.",
      "The leaders of this organisation have standing agreements with us on goals that we share.",
    ]),
    seenFromOutside("ext.strategic", 2, [
      "De leiding van deze organisatie spreekt onze leiding ook als er geen contract op tafel ligt.",
      "The leaders of this organisation talk with our leaders even when there is no contract on the table.",
    ]),
    seenFromOutside("ext.operational", 1, [
      "Wij weten wie wij bij deze organisatie moeten bellen.",
      "We know who to call at this organisation.",
    ]),
    seenFromOutside("ext.operational", 2, [
      "Professionals van deze organisatie spreken met ons af wie wat doet.",
      "Professionals of this organisation agree with us on who does what.",
    ]),
  ],
};

/** Part D from outside, second half. */
export const mirrorAction: Theme = {
  id: "mirror-action",
  part: "D",
  title: localizedText("Wat {{organisation}} doet", "What {{organisation}} does"),
  intro: localizedText(
    "In hoeverre klopt dit voor {{organisation}}? Een geldgever is bijvoorbeeld de gemeente of een fonds.",
    "To what extent is this true of {{organisation}}? A funder is, for example, the municipality or a foundation.",
  ),
  items: [
    seenFromOutside(
      "ext.innovation",
      1,
      [
        "Wat een verandering van deze organisatie vraagt, lost zij binnen de eigen organisatie op.",
        "What a change asks of this organisation, it solves within its own organisation.",
      ],
      true,
    ),
    seenFromOutside("ext.innovation", 2, [
      "Door een verandering is deze organisatie samen met ons iets nieuws begonnen.",
      "Because of a change, this organisation has started something new together with us.",
    ]),
    seenFromOutside("ext.assertive", 1, [
      "Als een eis van een geldgever niet haalbaar is, komt deze organisatie met een ander voorstel.",
      "When a funder's demand is not feasible, this organisation comes up with another proposal.",
    ]),
    seenFromOutside(
      "ext.assertive",
      2,
      [
        "Deze organisatie accepteert voorwaarden van geldgevers zoals ze zijn.",
        "This organisation accepts funders' conditions as they are.",
      ],
      true,
    ),
  ],
};

/** Part F from outside. */
export function mirrorTopicTheme({ key, name, description }: ChangeTopic): Theme {
  return {
    id: `mirror-topic-${key}`,
    part: "F",
    title: name,
    intro: description,
    topic: key,
    drawn: true,
    items: [
      scaleItem({
        id: `mirror.topic.${key}.ext.1`,
        topic: key,
        facet: "ext.operational",
        askedOf: partners,
        wording: [
          "Professionals van deze organisatie spreken met ons af wie wat doet bij deze verandering.",
          "Professionals of this organisation agree with us on who does what in this change.",
        ],
      }),
      scaleItem({
        id: `mirror.topic.${key}.ext.2`,
        topic: key,
        facet: "ext.strategic",
        askedOf: partners,
        wording: [
          "De leiding van deze organisatie heeft met ons vaste afspraken over deze verandering.",
          "The leaders of this organisation have standing agreements with us on this change.",
        ],
      }),
    ],
  };
}

/** Part I from outside. */
export const mirrorOwnWords: Theme = {
  id: "mirror-own-words",
  part: "I",
  title: localizedText("In je eigen woorden", "In your own words"),
  intro: null,
  items: [
    ownWordsItem(
      { id: "mirror.own.words", askedOf: partners, source: "S2 §4 partner's mirror" },
      [
        "Wat wil je nog zeggen over het samenwerken met {{organisation}}?",
        "What else would you like to say about working with {{organisation}}?",
      ],
      ownWordsNotice,
    ),
  ],
};
