import {
  message,
  type Message,
  type NameLevel,
  nameLevels,
  type TieLevel,
  tieLevels,
} from "@vensterbank/core";
import { type WhatIfAim, whatIfAims } from "@vensterbank/network";
import { z } from "zod";

/** What a reader asks, as it stands in the address. */
export interface WhatIfChoice {
  readonly level: TieLevel | "combined";
  readonly aim: WhatIfAim;
  readonly weighting: "size" | "equal";
  /** New relations, 1..10. */
  readonly budget: number;
  /** Most new relations per person, 1..5. */
  readonly cap: number;
  /** Of ten new relations, how many would work: 1..9. */
  readonly works: number;
  /** Whether people are to be named; only with the right to it. */
  readonly named: boolean;
  /** Less detail than the reader may see, to show it to others; null = all of it. */
  readonly detail: NameLevel | null;
  /** Keys of the map of people and partners who are thought away. */
  readonly without: readonly string[];
}

export const bounds = { budget: 10, cap: 5, works: 9, without: 5 } as const;

const whole = (most: number) => z.coerce.number().int().min(1).max(most);
const schema = z.object({
  level: z.enum(["combined", ...tieLevels]),
  aim: z.enum(whatIfAims),
  weighting: z.enum(["size", "equal"]),
  budget: whole(bounds.budget),
  cap: whole(bounds.cap),
  works: whole(bounds.works),
});

export const usualChoice: WhatIfChoice = {
  level: "combined",
  aim: "teams",
  weighting: "size",
  budget: 5,
  cap: 2,
  works: 5,
  named: false,
  detail: null,
  without: [],
};

export interface ReadWhatIf {
  /** What was asked, with the usual in place of what cannot be. */
  readonly choice: WhatIfChoice;
  /** What cannot be asked, in sentences. */
  readonly problems: readonly Message[];
}

/** Reads the choice from an address; what is left out or empty is the usual. */
export function readWhatIf(search: URLSearchParams): ReadWhatIf {
  const read = <Name extends keyof typeof schema.shape>(name: Name): ReadValue<WhatIfChoice[Name]> => {
    const text = search.get(name) ?? "";
    if (text === "") return { value: usualChoice[name], problem: [] };
    const found = schema.shape[name].safeParse(text);
    if (found.success) return { value: found.data as WhatIfChoice[Name], problem: [] };
    const most = bounds[name as keyof typeof bounds];
    return { value: usualChoice[name], problem: [message(`whatIf.wrong.${name}`, { most: most ?? 0 })] };
  };
  const without = [...new Set(search.getAll("without").filter((key) => key !== ""))];
  const parts = {
    level: read("level"),
    aim: read("aim"),
    weighting: read("weighting"),
    budget: read("budget"),
    cap: read("cap"),
    works: read("works"),
  };
  return {
    choice: {
      level: parts.level.value,
      aim: parts.aim.value,
      weighting: parts.weighting.value,
      budget: parts.budget.value,
      cap: parts.cap.value,
      works: parts.works.value,
      named: search.get("named") === "1",
      detail: nameLevels.find((one) => one === search.get("detail")) ?? null,
      without: without.slice(0, bounds.without),
    },
    problems: [
      ...Object.values(parts).flatMap(({ problem }) => problem),
      ...(without.length > bounds.without
        ? [message("whatIf.wrong.without.many", { most: bounds.without })]
        : []),
    ],
  };
}

interface ReadValue<T> {
  readonly value: T;
  readonly problem: readonly Message[];
}
