import { type Theme } from "../instrument";
import { scaleItem } from "./item";
import { localizedText } from "./localized-text";

/** Part E: the confusion marker. */
export const hold: Theme = {
  id: "hold",
  part: "E",
  title: localizedText("Grip op veranderingen", "Grip on changes"),
  intro: localizedText("In hoeverre klopt dit op dit moment?", "To what extent is this true at the moment?"),
  items: [
    scaleItem({
      id: "con.1",
      facet: "con.ambivalence",
      wording: [
        "In onze organisatie schommelen we tussen ja en nee als er een verandering komt.",
        "In our organisation we swing between yes and no when a change comes.",
      ],
    }),
    scaleItem({
      id: "con.2",
      facet: "con.influence",
      wording: [
        "In onze organisatie hebben we het gevoel dat veranderingen ons overkomen.",
        "In our organisation we feel that changes just happen to us.",
      ],
    }),
    scaleItem({
      id: "con.3",
      facet: "con.influence",
      reversed: true,
      wording: [
        "Wij hebben zelf in de hand hoe een verandering in ons werk uitpakt.",
        "How a change turns out in our work is in our own hands.",
      ],
    }),
    scaleItem({
      id: "con.4",
      facet: "con.adhoc",
      wording: [
        "In onze organisatie lost ieder op eigen houtje op wat een verandering vraagt.",
        "In our organisation, each of us solves alone what a change asks.",
      ],
    }),
  ],
};
