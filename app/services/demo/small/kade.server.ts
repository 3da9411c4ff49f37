import { thresholdFloors } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { type SmallOrganisation } from "./small-organisation.server";

/** Everybody low, leaders too, and much confusion; few answer and some teams are too small to show. */
export const kade: SmallOrganisation = {
  profile: {
    slug: "kade",
    name: "De Kade",
    locale: "nl",
    programme: {
      name: "De Kade, hoe verder?",
      settings: { topics: defaultChangeTopics, thresholds: thresholdFloors, nameLevel: "groups", cut: 3 },
    },
  },
  initial: "d",
  teams: {
    ka0: { director: 1, manager: 1, support: 5 },
    ka1: { manager: 1, professional: 9 },
    ka2: { manager: 1, professional: 8, support: 3 },
    ka3: { manager: 1, professional: 10 },
    ka4: { professional: 4, support: 1 },
  },
  waves: [
    {
      calendar: {
        number: 1,
        title: "Voorjaar 2026",
        opensOn: "2026-05-18",
        closesOn: "2026-06-12",
        status: "published",
      },
      climate: {
        roles: {
          director: { int: 2.6, ext: 2.7, con: 3.4 },
          manager: { int: 2.4, ext: 2.4, con: 3.7 },
          professional: { int: 2.15, ext: 2.2, con: 4 },
          support: { int: 2.1, ext: 2.1, con: 3.9 },
        },
        facets: {
          "int.horizontal": 0.25,
          "int.vision": -0.25,
          "ext.operational": 0.25,
          "ext.assertive": -0.25,
        },
      },
      mirror: { level: 2.4, facets: { "ext.operational": 0.4, "ext.strategic": -0.3 } },
      partnersAnswering: 6,
      partnersReporting: 5,
      ties: { team: 0.22, circle: 0.03, across: 0.03, layers: 0.5, leadersOutside: 0.6, workersOutside: 0.7 },
    },
  ],
  turnover: 0,
  moves: [],
  response: { director: 1, manager: 0.7, professional: 0.46, support: 0.45 },
  teamResponse: { ka0: 0.8, ka2: 1.1, ka3: 1.1 },
  talkative: 0.7,
  feel: {
    market: { exposure: 6.5, opportunity: -0.8, threat: 0.7, int: -0.2, ext: -0.3 },
    bureaucracy: { exposure: 7, opportunity: -0.9, threat: 0.4, int: -0.1, ext: -0.1 },
    risk: { exposure: 5, opportunity: -0.2, threat: 0.2, int: 0, ext: 0 },
    outreach: { exposure: 4.5, opportunity: 0.2, threat: 0.1, int: 0.2, ext: 0.2 },
  },
};
