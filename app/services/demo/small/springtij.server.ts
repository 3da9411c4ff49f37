import { thresholdFloors } from "@vensterbank/core";
import { defaultChangeTopics } from "@vensterbank/instrument";
import { type Climate } from "../climate.server";
import { type SmallOrganisation, type SmallWave } from "./small-organisation.server";

const climate = (int: number, ext: number): Climate => ({
  roles: {
    director: { int: int + 1.6, ext: ext + 1, con: 2.2 },
    manager: { int: int + 1.2, ext: ext + 0.8, con: 2.5 },
    professional: { int, ext, con: 3.3 },
    support: { int: int + 0.1, ext: ext + 0.1, con: 3.2 },
  },
  facets: {
    "int.horizontal": 0.2,
    "int.conditions": -0.35,
    "int.say": -0.2,
    "ext.strategic": 0.4,
    "ext.orientation": 0.25,
    "ext.innovation": 0.2,
    "ext.operational": -0.55,
    "ext.assertive": -0.1,
  },
});

const wave = (calendar: SmallWave["calendar"], int: number, ext: number): SmallWave => ({
  calendar,
  climate: climate(int, ext),
  mirror: { level: 3.5, facets: { "ext.strategic": 0.6, "ext.operational": -0.7, "ext.innovation": 0.3 } },
  partnersAnswering: 7,
  partnersReporting: 6,
  ties: { team: 0.2, circle: 0.03, across: 0.03, layers: 0.5, leadersOutside: 2, workersOutside: 0.6 },
});

/** Leaders who look outward and see chances; professionals who hear of it last. The extravert reaction. */
export const springtij: SmallOrganisation = {
  profile: {
    slug: "springtij",
    name: "Springtij",
    locale: "nl",
    programme: {
      name: "Springtij onderneemt",
      settings: { topics: defaultChangeTopics, thresholds: thresholdFloors, nameLevel: "roles", cut: 3 },
    },
  },
  initial: "t",
  teams: {
    st0: { director: 2, support: 7 },
    st1: { manager: 2, professional: 9 },
    st2: { manager: 1, professional: 11, support: 1 },
    st3: { manager: 1, professional: 9 },
    st4: { manager: 1, professional: 9 },
    st5: { manager: 2, professional: 4, support: 1 },
  },
  waves: [
    wave(
      {
        number: 1,
        title: "Voorjaar 2025",
        opensOn: "2025-03-10",
        closesOn: "2025-04-04",
        status: "published",
      },
      2.35,
      3.3,
    ),
    wave(
      {
        number: 2,
        title: "Voorjaar 2026",
        opensOn: "2026-03-23",
        closesOn: "2026-04-17",
        status: "published",
      },
      2.3,
      3.45,
    ),
  ],
  turnover: 0.17,
  moves: [{ wave: 2, from: ["st2", "st3"], to: "st5", share: 0.2 }],
  response: { director: 1, manager: 0.95, professional: 0.8, support: 0.8 },
  teamResponse: {},
  talkative: 0.4,
  feel: {
    market: { exposure: 7.5, opportunity: 0.7, threat: 0, int: -0.3, ext: 0.4 },
    bureaucracy: { exposure: 6.5, opportunity: -0.6, threat: 0.3, int: -0.2, ext: -0.2 },
    risk: { exposure: 4, opportunity: 0, threat: 0, int: 0.1, ext: 0 },
    outreach: { exposure: 5, opportunity: 0.4, threat: -0.2, int: 0.2, ext: 0.1 },
  },
};
