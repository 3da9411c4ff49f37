import {
  type Answers,
  asId,
  type PersonId,
  type Random,
  type UnitId,
  type UnitNode,
} from "@vensterbank/core";
import { axes, type ScoringItem, type WaveData } from "@vensterbank/typology";
import { type AnswerModel } from "./answer-model";
import { type Person, type Staff } from "./staff";

export const cut = 3;
const scales = { internal: "INT", external: "EXT" } as const;
const organisation = asId<UnitId>("organisation");

/** What one wave of a staff would hand in. @param pseudonymOf people with the same pseudonym in two waves are linked */
export function waveOf(
  staff: Staff,
  respondents: readonly Person[],
  model: AnswerModel,
  random: Random,
  pseudonymOf: (person: Person) => string = ({ id }) => id,
): WaveData {
  const items = scoringItems(model.items);
  return {
    settings: {
      topics: [],
      thresholds: { results: 5, sensitive: 8, openText: 10 },
      nameLevel: "groups",
      cut,
    },
    seed: 1,
    units: unitsOf(staff),
    frame: staff.people.map(({ id, team }) => ({ personId: asId<PersonId>(id), unitId: unitId(team), role })),
    responses: respondents.map((person) => ({
      pseudonym: pseudonymOf(person),
      unitId: unitId(person.team),
      role,
      answers: answersOf(person, items, model, random),
    })),
    partners: 0,
    partnerResponses: [],
    items,
  };
}

const role = "professional";

function unitId(team: number): UnitId {
  return asId<UnitId>(`team ${team}`);
}

function unitsOf({ teams }: Staff): UnitNode[] {
  const root = {
    id: organisation,
    parentId: null,
    code: "o",
    name: "Organisation",
    level: "organisation",
  } as const;
  return [
    root,
    ...teams.map((_, team) => ({
      id: unitId(team),
      parentId: organisation,
      code: `t${team}`,
      name: `Team ${team}`,
      level: "team" as const,
    })),
  ];
}

/** Items of both axes, every second one reversed. */
function scoringItems(perAxis: number): ScoringItem[] {
  return axes.flatMap((axis) =>
    Array.from({ length: perAxis }, (_, item) => ({
      id: `${axis}.${item}`,
      scale: scales[axis],
      facet: axis,
      reversed: item % 2 === 1,
      lo: 1,
      hi: 5,
      side: "inside" as const,
    })),
  );
}

function answersOf(
  person: Person,
  items: readonly ScoringItem[],
  model: AnswerModel,
  random: Random,
): Answers {
  const answers: Record<string, number> = {};
  items.forEach(({ id, reversed, lo, hi }, index) => {
    const axis = axes[Math.floor(index / model.items)];
    const strong = model.answer(person.trait[axis], index % model.items, random);
    answers[id] = reversed ? lo + hi - strong : strong;
  });
  return answers;
}
