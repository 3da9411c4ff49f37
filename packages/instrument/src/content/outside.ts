import { type Theme } from "../instrument";
import { scaleItem } from "./item";
import { termPlace } from "../terms";
import { localizedText } from "./localized-text";

/** Part D, first half: contacts across the border, of leaders and of workers. */
export const outsideContacts: Theme = {
  id: "outside-contacts",
  part: "D",
  title: localizedText("Contact met partners", "Contact with partners"),
  intro: localizedText(
    `Partners zijn organisaties waarmee wij werken, zoals de gemeente, een woningcorporatie of een zorgorganisatie${termPlace("partners")}. In hoeverre klopt dit?`,
    `Partners are organisations that we work with, such as the municipality, a housing corporation or a care organisation${termPlace("partners")}. To what extent is this true?`,
  ),
  items: [
    scaleItem({
      id: "ext.orientation.1",
      facet: "ext.orientation",
      wording: ["Onze leiding gaat regelmatig bij partners langs.", "Our leaders regularly visit partners."],
    }),
    scaleItem({
      id: "ext.orientation.2",
      facet: "ext.orientation",
      reversed: true,
      wording: ["Plannen van partners overvallen ons.", "Partners' plans take us by surprise."],
    }),
    scaleItem({
      id: "ext.strategic.1",
      facet: "ext.strategic",
      wording: [
        "Onze leiding heeft met partners vaste afspraken over doelen die we delen.",
        "Our leaders have standing agreements with partners on goals that we share.",
      ],
    }),
    scaleItem({
      id: "ext.strategic.2",
      facet: "ext.strategic",
      wording: [
        "Onze leiding spreekt de leiding van partners ook als er geen contract op tafel ligt.",
        "Our leaders talk with partners' leaders even when there is no contract on the table.",
      ],
    }),
    scaleItem({
      id: "ext.operational.1",
      facet: "ext.operational",
      wording: [
        "Onze professionals weten wie zij bij een partner moeten bellen.",
        "Our professionals know who to call at a partner organisation.",
      ],
    }),
    scaleItem({
      id: "ext.operational.2",
      facet: "ext.operational",
      wording: [
        "Onze professionals spreken met collega's van partners af wie wat doet.",
        "Our professionals agree with colleagues at partner organisations on who does what.",
      ],
    }),
  ],
};

/** Part D, second half: renewing with partners, and one's own position towards funders. */
export const outsideAction: Theme = {
  id: "outside-action",
  part: "D",
  title: localizedText("Wat wij buiten doen", "What we do outside"),
  intro: localizedText(
    "In hoeverre klopt dit? Een geldgever is bijvoorbeeld de gemeente of een fonds.",
    "To what extent is this true? A funder is, for example, the municipality or a foundation.",
  ),
  items: [
    scaleItem({
      id: "ext.innovation.1",
      facet: "ext.innovation",
      reversed: true,
      wording: [
        "Wat een verandering van ons vraagt, lossen wij binnen de eigen organisatie op.",
        "What a change asks of us, we solve within our own organisation.",
      ],
    }),
    scaleItem({
      id: "ext.innovation.2",
      facet: "ext.innovation",
      wording: [
        "Door een verandering zijn wij samen met partners iets nieuws begonnen.",
        "Because of a change, we have started something new together with partners.",
      ],
    }),
    scaleItem({
      id: "ext.assertive.1",
      facet: "ext.assertive",
      wording: [
        "Als een eis van een geldgever niet haalbaar is, komt onze organisatie met een ander voorstel.",
        "When a funder's demand is not feasible, our organisation comes up with another proposal.",
      ],
    }),
    scaleItem({
      id: "ext.assertive.2",
      facet: "ext.assertive",
      reversed: true,
      wording: [
        "Onze organisatie accepteert voorwaarden van geldgevers zoals ze zijn.",
        "Our organisation accepts funders' conditions as they are.",
      ],
    }),
  ],
};
