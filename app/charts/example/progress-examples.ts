import { type ProgressInput, type TopicGridInput } from "@vensterbank/charts";
import { estimate, probabilities } from "./window-examples";

/* Invented numbers for the style guide only; nothing here reaches a results page. */

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

export const threeWaves: ProgressInput = {
  cut: 3,
  waves: [
    {
      id: "1",
      label: "nov 2024",
      date: day("2024-11-12"),
      n: 131,
      reading: {
        state: "determined",
        estimate: estimate(2.42, 2.55, 0.1, 0.11),
        probabilities: probabilities(0.9996, 0.0001, 0.0003, 0),
      },
    },
    {
      id: "2",
      label: "nov 2025",
      date: day("2025-11-18"),
      n: 138,
      reading: {
        state: "determined",
        estimate: estimate(3.18, 2.7, 0.1, 0.12),
        probabilities: probabilities(0.03, 0.93, 0.001, 0.039),
      },
    },
    {
      id: "3",
      label: "nov 2026",
      date: day("2026-11-17"),
      n: 148,
      reading: {
        state: "determined",
        estimate: estimate(3.55, 3.28, 0.09, 0.11),
        probabilities: probabilities(0, 0.006, 0, 0.994),
      },
    },
  ],
  events: [
    { id: "a", label: "nieuwe directeur", date: day("2025-03-01") },
    { id: "b", label: "wijkteams samengevoegd", date: day("2025-05-10") },
    { id: "c", label: "aanbesteding jeugdhulp", date: day("2026-02-01") },
    { id: "d", label: "convenant met de gemeente getekend", date: day("2026-09-20") },
  ],
};

export const topics: TopicGridInput = {
  cut: 3,
  topics: [
    {
      id: "market",
      label: "meer markt",
      n: 120,
      exposure: 3.9,
      reading: {
        state: "determined",
        estimate: estimate(2.3, 3.5, 0.12, 0.13),
        probabilities: probabilities(0.01, 0, 0.98, 0.01),
      },
    },
    {
      id: "bureaucracy",
      label: "meer bureaucratie",
      n: 139,
      exposure: 4.6,
      reading: {
        state: "determined",
        estimate: estimate(2.7, 2.5, 0.14, 0.14),
        probabilities: probabilities(0.97, 0.02, 0.01, 0),
      },
    },
    {
      id: "risk",
      label: "meer risicobeheersing",
      n: 101,
      exposure: 2.6,
      reading: {
        state: "undetermined",
        estimate: estimate(3.05, 2.98, 0.3, 0.26),
        probabilities: probabilities(0.24, 0.29, 0.22, 0.25),
      },
    },
    {
      id: "outreach",
      label: "meer achter-de-voordeurbeleid",
      n: null,
      exposure: null,
      reading: { state: "too-few" },
    },
  ],
};
