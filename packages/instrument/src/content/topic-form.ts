import { type ChangeTopic } from "@vensterbank/core";
import { type Theme } from "../instrument";
import { scaleItem } from "./item";
import { localizedText } from "./localized-text";

/** Part F: the short form about one change, close to the wording of the scales so that it reads quickly. */
export function topicTheme({ key, name, description }: ChangeTopic): Theme {
  return {
    id: `topic-${key}`,
    part: "F",
    title: localizedText(`${name.nl}: hoe gaan wij ermee om?`, `${name.en}: how do we deal with it?`),
    intro: description,
    topic: key,
    drawn: true,
    items: [
      scaleItem({
        id: `topic.${key}.int.1`,
        topic: key,
        facet: "int.vertical",
        wording: [
          "Managers en professionals zoeken samen uit wat wij met deze verandering gaan doen.",
          "Managers and professionals work out together what we are going to do about this change.",
        ],
      }),
      scaleItem({
        id: `topic.${key}.int.2`,
        topic: key,
        facet: "int.vision",
        wording: [
          "Managers en professionals geven dezelfde uitleg over hoe wij met deze verandering omgaan.",
          "Managers and professionals give the same explanation of how we deal with this change.",
        ],
      }),
      scaleItem({
        id: `topic.${key}.ext.1`,
        topic: key,
        facet: "ext.operational",
        wording: [
          "Onze professionals spreken met collega's van partners af wie wat doet bij deze verandering.",
          "Our professionals agree with colleagues at partner organisations on who does what in this change.",
        ],
      }),
      scaleItem({
        id: `topic.${key}.ext.2`,
        topic: key,
        facet: "ext.strategic",
        wording: [
          "Onze leiding heeft met partners vaste afspraken over deze verandering.",
          "Our leaders have standing agreements with partners on this change.",
        ],
      }),
      scaleItem({
        id: `topic.${key}.con.1`,
        topic: key,
        facet: "con.adhoc",
        wording: [
          "In onze organisatie lost ieder op eigen houtje op wat deze verandering vraagt.",
          "In our organisation, each of us solves alone what this change asks.",
        ],
      }),
    ],
  };
}
