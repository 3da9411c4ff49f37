import { buildInstrument } from "@vensterbank/instrument";
import { answerItems } from "../import/answer-items.server";
import { type ImportOutcome } from "../import/import-outcome.server";
import { readTable, type Table } from "../import/read-table.server";
import { type AnswersRow, validateAnswers } from "../import/validate-answers.server";
import { type EventRow, validateEvents } from "../import/validate-events.server";
import { type PartnerRow, validatePartners } from "../import/validate-partners.server";
import { type ExistingPerson, type PersonRow, validatePeople } from "../import/validate-people.server";
import { type TieRow, validateTies } from "../import/validate-ties.server";
import { type UnitRow, validateUnits } from "../import/validate-units.server";
import { type DemoFile, type DemoOrganisation } from "./demo-organisation.server";

export interface BroughtIn {
  readonly units: readonly UnitRow[];
  readonly partners: readonly PartnerRow[];
  readonly events: readonly EventRow[];
  readonly waves: readonly {
    /** Who is entitled to answer: on the staff list and not gone. */
    readonly members: readonly PersonRow[];
    readonly answers: readonly AnswersRow[];
    readonly ties: readonly TieRow[];
  }[];
}

/** Takes a demo organisation through the same checks as any file that is brought in; throws at the first error. */
export function bringIn(organisation: DemoOrganisation): BroughtIn {
  const units = sound(organisation.units, (table) => validateUnits(table, { units: new Map() }));
  const unitCodes = new Set(units.map(({ code }) => code));
  const partners = sound(organisation.partners, (table) =>
    validatePartners(table, { partners: new Map(), personCodes: new Set(), ownSectors: new Set() }),
  );
  const partnerCodes = new Set(partners.map(({ code }) => code));
  const events = sound(organisation.events, (table) => validateEvents(table, { events: [] }));
  const people = new Map<string, ExistingPerson>();
  const { topics, ownQuestions } = organisation.profile.programme.settings;
  const items = answerItems(buildInstrument(topics, ownQuestions));
  const waves = organisation.waves.map((wave) => {
    for (const person of sound(wave.people, (table) =>
      validatePeople(table, { people, units, partnerCodes }),
    ))
      people.set(person.code, person);
    const members = [...people.values()].filter(
      ({ activeFrom, activeTo }) =>
        (activeFrom ?? "") <= wave.opensOn && (activeTo ?? "9999") >= wave.opensOn,
    ) as PersonRow[];
    const entitled = new Map(members.map((member) => [member.code, member]));
    const answering = { people: entitled, partnerCodes, unitCodes, answered: new Set<string>() };
    const answers = sound(wave.answers, (table) =>
      validateAnswers(table, { items, waves: new Map([[wave.number, answering]]) }),
    );
    const nodes = { personCodes: new Set(entitled.keys()), partnerCodes };
    const ties = sound(wave.ties, (table) =>
      validateTies(table, { waves: new Map([[wave.number, nodes]]), ties: new Map(), reports: new Map() }),
    );
    return { members, answers, ties };
  });
  return { units, partners, events, waves };
}

function sound<Row>(file: DemoFile, validate: (table: Table) => ImportOutcome<Row>): readonly Row[] {
  const reading = readTable(new TextEncoder().encode(file.text), file.fileName);
  if (!reading.ok) throw new Error(`${file.fileName}: ${JSON.stringify(reading.errors)}`);
  const outcome = validate(reading.table);
  if (!outcome.ok) throw new Error(`${file.fileName}: ${JSON.stringify(outcome.errors.slice(0, 5))}`);
  if (outcome.warnings.length > 0)
    throw new Error(`${file.fileName}: ${JSON.stringify(outcome.warnings.slice(0, 5))}`);
  return outcome.rows;
}
