import { type ImportWork, type CheckedImport } from "./import-check.server";
import { checkAnswers } from "./kinds/check-answers.server";
import { checkEvents } from "./kinds/check-events.server";
import { checkPartners } from "./kinds/check-partners.server";
import { checkPeople } from "./kinds/check-people.server";
import { checkTies } from "./kinds/check-ties.server";
import { checkUnits } from "./kinds/check-units.server";

/** Holds a file against what there is now. @throws a refusal when its programme does not exist */
export function checkImport(work: ImportWork): Promise<CheckedImport> {
  const { target } = work;
  switch (target.kind) {
    case "units":
      return checkUnits(work);
    case "people":
      return checkPeople(work);
    case "partners":
      return checkPartners(work);
    case "events":
      return checkEvents({ ...work, target });
    case "answers":
      return checkAnswers({ ...work, target });
    case "ties":
      return checkTies({ ...work, target });
  }
}
