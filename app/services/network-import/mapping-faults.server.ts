import { type FieldError } from "@vensterbank/core";
import { type NetworkDocument } from "@vensterbank/interchange";
import { describeNetwork, type NetworkColumn } from "./describe-network.server";
import { type MappingInput } from "./network-choices.server";
import { planNetwork, wasAsked } from "./plan-network.server";
import { areStrengths, isTie } from "./tie-strength.server";

/** Units that one network may have; more is a column that is none of units. */
const mostUnits = 300;

/** What is wrong with a mapping, at its fields; none when the network can be put in the terms of the product. */
export function mappingFaults(document: NetworkDocument, mapping: MappingInput, today: string): FieldError[] {
  const { columns } = describeNetwork(document);
  const faults: FieldError[] = [
    ...(mapping.name ? [] : [{ field: "name", key: "field.required" }]),
    ...(mapping.nameLevel ? [] : [fault("nameLevel", "noPromise")]),
    ...waveFaults(document, mapping, today),
    ...levelFaults(document, mapping),
    ...askedFaults(document, mapping),
    ...columnFaults(columns, mapping),
    ...roleFaults(columns, mapping),
  ];
  if (faults.length > 0) return faults;
  const { people, partners } = planNetwork(document, mapping);
  if (people.length === 0) faults.push(fault("roleColumn", "nobodyInside"));
  if (partners.some(({ sector }) => sector === ""))
    faults.push({ field: "otherSector", key: "field.required" });
  return [...faults, ...twiceMatched(people)];
}

const fault = (field: string, key: string, params?: FieldError["params"]): FieldError => ({
  field,
  key: `networkImport.fault.${key}`,
  ...(params && { params }),
});

function waveFaults({ waves }: NetworkDocument, mapping: MappingInput, today: string): FieldError[] {
  const faults: FieldError[] = [];
  if (mapping.waves.length !== waves.length || mapping.waves.some(({ wave }, i) => wave !== waves[i]))
    return [fault("waves", "otherFile")];
  if (mapping.waves.every(({ take }) => take !== "yes")) faults.push(fault("waves", "noWave"));
  let before = "";
  for (const [i, { take, title, date }] of mapping.waves.entries()) {
    if (take !== "yes") continue;
    if (!title) faults.push({ field: `waves[${i}].title`, key: "field.required" });
    if (!date) faults.push({ field: `waves[${i}].date`, key: "field.required" });
    else if (date > today) faults.push(fault(`waves[${i}].date`, "future"));
    else if (date <= before) faults.push(fault(`waves[${i}].date`, "order"));
    before = date ?? before;
  }
  return faults;
}

/** A moment in which none of the chosen relations was asked says nothing. */
function askedFaults({ relations }: NetworkDocument, mapping: MappingInput): FieldError[] {
  const chosen = relations.filter(({ name }) =>
    mapping.relations.some(({ relation, level }) => relation === name && level !== undefined),
  );
  if (chosen.length === 0) return [];
  return mapping.waves.flatMap(({ wave, take }, i) =>
    take === "yes" && !chosen.some((relation) => wasAsked(relation, wave))
      ? [fault(`waves[${i}].title`, "notAsked")]
      : [],
  );
}

function levelFaults(document: NetworkDocument, mapping: MappingInput): FieldError[] {
  const faults: FieldError[] = [];
  const known = new Set(document.relations.map(({ name }) => name));
  if (mapping.relations.some(({ relation }) => !known.has(relation)))
    return [fault("relations", "otherFile")];
  const chosen = mapping.relations.filter(({ level }) => level !== undefined);
  if (chosen.length === 0) faults.push(fault("relations", "noLevel"));
  mapping.relations.forEach(({ level }, i) => {
    if (level && mapping.relations.findIndex((other) => other.level === level) < i)
      faults.push(fault(`relations[${i}].level`, "levelTwice"));
  });
  const wanted = new Set(chosen.map(({ relation }) => relation));
  const ties = document.ties.filter((tie) => wanted.has(tie.relation) && isTie(tie, mapping));
  if (mapping.strength === "as-is" && !areStrengths(ties)) faults.push(fault("strength", "notStrengths"));
  return faults;
}

function columnFaults(columns: readonly NetworkColumn[], mapping: MappingInput): FieldError[] {
  const faults: FieldError[] = [];
  const names = ["roleColumn", "partnerColumn", "sectorColumn", "unitColumn", "matchColumn"] as const;
  for (const field of names) {
    const name = mapping[field];
    if (name !== undefined && !columns.some((column) => column.name === name))
      faults.push(fault(field, "noColumn"));
  }
  const units = columns.find(({ name }) => name === mapping.unitColumn);
  if (units && units.distinct > mostUnits)
    faults.push(fault("unitColumn", "tooManyUnits", { number: units.distinct, most: mostUnits }));
  const partners = columns.find(({ name }) => name === mapping.partnerColumn);
  const known = new Set(partners?.values.map(({ value }) => value));
  if (partners && !mapping.partnerValues.some((value) => known.has(value)))
    faults.push(fault("partnerColumn", "noPartnerValue"));
  return faults;
}

/** Every value of the column of roles needs its role; said for another column they are no answer. */
function roleFaults(columns: readonly NetworkColumn[], mapping: MappingInput): FieldError[] {
  const column = columns.find(({ name }) => name === mapping.roleColumn);
  if (!column) return [];
  if (column.values.length === 0)
    return [column.distinct === 0 ? fault("roleColumn", "emptyColumn") : fault("roleColumn", "tooManyRoles")];
  if (mapping.roleOfColumn !== mapping.roleColumn) return [fault("roleColumn", "tellRoles")];
  return column.values.flatMap((_, i) =>
    mapping.roleOf[i] ? [] : [{ field: `roleOf[${i}]`, key: "field.required" }],
  );
}

/** Two people of the file cannot be the same person of the staff list. */
function twiceMatched(people: readonly { readonly key: string; readonly match: string }[]): FieldError[] {
  const first = new Map<string, string>();
  for (const { key, match } of people) {
    if (match === "") continue;
    const other = first.get(match);
    if (other !== undefined) return [fault("matchColumn", "matchedTwice", { first: other, second: key })];
    first.set(match, key);
  }
  return [];
}
