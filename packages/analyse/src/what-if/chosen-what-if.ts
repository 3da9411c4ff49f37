import { InputError } from "../input/input-error";
import { type NetworkFolder, type WhatIfAnalysis } from "../network/network-folder";

/** What the command line chooses; what is left out comes from `analysis.json`. */
export type WhatIfChoice = Partial<Omit<WhatIfAnalysis, "p_by_weight">>;

/** Strength 1 now and then … 4 we cannot do without each other (methods 6). */
const usualProbabilities = { "1": 0.2, "2": 0.4, "3": 0.6, "4": 0.8 };

/** The entry of `analysis.json` that is meant, with what the command line puts in its place. @throws InputError */
export function chosenWhatIf(folder: NetworkFolder, choice: WhatIfChoice): WhatIfAnalysis {
  const given = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
  const entries = folder.analysis.whatif.filter(
    ({ relation, wave }) =>
      (choice.relation === undefined || choice.relation === relation) &&
      (choice.wave === undefined || choice.wave === wave),
  );
  if (entries.length > 1) throw new InputError("needs --relation and --wave: there are several what-ifs");
  const [entry] = entries;
  if (entry !== undefined) return checked({ ...entry, ...given }, folder);
  const { relation, wave, attribute } = choice;
  if (relation === undefined || wave === undefined || attribute === undefined)
    throw new InputError(
      "analysis.json has no such what-if: needs --relation, --wave and --attribute (see --help)",
    );
  const usual = { p_by_weight: usualProbabilities, p_new: 0.5, cap: 2, steps: 10, weights: "equal" } as const;
  return checked({ ...usual, ...given, relation, wave, attribute }, folder);
}

function checked(settings: WhatIfAnalysis, { attributes }: NetworkFolder): WhatIfAnalysis {
  const whole = (value: number) => Number.isInteger(value) && value >= 1;
  if (!attributes.some((cells) => settings.attribute in cells))
    throw new InputError(`${settings.attribute} is not a column of nodes.csv`);
  if (!(settings.p_new > 0 && settings.p_new <= 1))
    throw new InputError(`p_new is ${settings.p_new}, not above 0 up to 1`);
  if (!whole(settings.cap)) throw new InputError(`cap is ${settings.cap}, not a whole number above 0`);
  if (!whole(settings.steps)) throw new InputError(`steps is ${settings.steps}, not a whole number above 0`);
  return settings;
}
