import { discloseCases } from "../disclose/disclose-cases";
import { readCases } from "../disclose/read-cases";
import { InputError } from "../input/input-error";
import { type Command } from "./command";

export const disclose: Command = {
  name: "disclose",
  usage: "FILE",
  summary: "what may be shown of groups so that no few people follow",
  help: `FILE is a list of cases, for example cases.json
  name                  of the case
  k                     threshold: fewest people that may be known of
  scale                 [lowest, highest] answer
  atoms                 atom -> people who answered; atoms share nobody
  groups                group -> list of its atoms
  atom_sum_of_answers   atom -> sum of the answers; absent = only what follows exactly is looked at
  must_stay_published   groups that are decided first; absent = none. One that is not safe is withheld all the same

Prints for each case
  name
  withheld   groups that are not shown
  exposed    sets of atoms of fewer than k people whose sum follows from what is shown, by a separate audit: []
  reasons    withheld group -> too-few-answers, extreme-answers, follows-exactly, follows-nearly,
             follows-withheld-group, search-too-large`,
  run: (args) => {
    if (args.length !== 1) throw new InputError("needs one file of cases (see --help)");
    return discloseCases(readCases(args[0]));
  },
};
