import { type CoalitionTimelineInput } from "@vensterbank/charts";
import { threeWaves } from "./progress-examples";

const [first, second, third] = threeWaves.waves;
const of = ({ id, label, date, reading, n }: typeof first) => ({ id, label, date, window: { reading, n } });

/** Three waves: two coalitions become one, a new one is born across the border, some come and some leave. */
export const streams: CoalitionTimelineInput = {
  cut: threeWaves.cut,
  events: threeWaves.events,
  waves: [
    {
      ...of(first),
      blocks: [
        { id: "a1", label: "Noord", short: "1", hue: 0, people: 32 },
        { id: "b1", label: "Zuid", short: "2", hue: 1, people: 41 },
        { id: "c1", label: "Jeugd", short: "3", hue: 2, people: 18 },
      ],
    },
    {
      ...of(second),
      blocks: [
        { id: "a2", label: "Noord en jeugd", short: "1", hue: 0, people: 51 },
        { id: "b2", label: "Zuid", short: "2", hue: 1, people: 38 },
        { id: "n2", label: "in geen coalitie", short: "–", hue: null, people: 4 },
      ],
    },
    {
      ...of(third),
      blocks: [
        { id: "a3", label: "Noord en jeugd", short: "1", hue: 0, people: 44 },
        { id: "b3", label: "Zuid", short: "2", hue: 1, people: 24 },
        { id: "d3", label: "Over de grens", short: "4", hue: 3, people: 22 },
      ],
    },
  ],
  flows: [
    { from: "a1", to: "a2", people: 29 },
    { from: "a1", to: null, people: 3 },
    { from: "b1", to: "b2", people: 36 },
    { from: "b1", to: "a2", people: 3 },
    { from: "b1", to: "n2", people: 2 },
    { from: "c1", to: "a2", people: 15 },
    { from: "c1", to: "n2", people: 2 },
    { from: "c1", to: null, people: 1 },
    { from: null, to: "a2", people: 4 },
    { from: null, to: "b2", people: 2 },
    { from: "a2", to: "a3", people: 40 },
    { from: "a2", to: "d3", people: 8 },
    { from: "a2", to: null, people: 3 },
    { from: "b2", to: "b3", people: 24 },
    { from: "b2", to: "d3", people: 14 },
    { from: "n2", to: "a3", people: 4 },
  ],
};
