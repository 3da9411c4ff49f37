import { type NameLevel, type TieLevel } from "@vensterbank/core";
import { columnNames, comparable } from "../import/column-names.server";
import { tieLevelWords } from "../import/vocabulary.server";
import { type NetworkDescription } from "./describe-network.server";
import {
  type answeredRules,
  type MappingInput,
  type matchRules,
  type strengthRules,
} from "./network-choices.server";

/** What the mapping page begins with: as its fields hold it. */
export interface MappingStart {
  readonly name: string;
  readonly waves: readonly {
    readonly wave: string;
    readonly take: boolean;
    readonly title: string;
    readonly date: string;
  }[];
  readonly relations: readonly {
    readonly relation: string;
    readonly level: TieLevel | "";
    readonly bothWays: boolean;
  }[];
  readonly strength: (typeof strengthRules)[number];
  readonly fixedStrength: string;
  readonly atLeast: string;
  readonly answered: (typeof answeredRules)[number];
  readonly roleColumn: string;
  /** Roles that were chosen for the values of `roleOfColumn`. */
  readonly roleOf: readonly string[];
  readonly roleOfColumn: string;
  readonly otherRole: string;
  readonly partnerColumn: string;
  readonly partnerValues: readonly string[];
  readonly sectorColumn: string;
  readonly otherSector: string;
  readonly unitColumn: string;
  readonly match: (typeof matchRules)[number];
  readonly matchColumn: string;
  /** To be chosen: what was promised cannot be guessed. */
  readonly nameLevel: NameLevel | "";
  readonly results: string;
}

/** Headers that mean a column, besides those that our own files use. */
const otherHeaders = {
  role: ["functie", "job", "job label", "job title", "position"],
  unit: ["dept", "department", "group", "groep"],
  sector: [],
} as const;
const partnerWords: ReadonlySet<string> = new Set(["partner", "external", "extern", "outside", "buiten"]);

/** A first guess from the names of columns, values and relations; nothing of it holds before somebody sends the page. */
export function guessMapping(found: NetworkDescription, fileName: string): MappingStart {
  const column = (headers: readonly string[]) => {
    const known = new Set(headers.map(comparable));
    return (
      found.columns.find(({ name, distinct }) => distinct > 0 && known.has(comparable(name)))?.name ?? ""
    );
  };
  const roleColumn = column([...columnNames.people.role.headers, ...otherHeaders.role]);
  const partners = partnerColumn(found, roleColumn);
  return {
    name: programmeName(fileName),
    waves: found.waves.map(({ name }) => ({
      wave: name,
      take: true,
      title: /^\d{0,2}$/.test(name) ? "" : name.slice(0, 80),
      date: /^\d{4}-\d{2}-\d{2}$/.test(name) ? name : "",
    })),
    relations: guessLevels(found),
    strength: found.hasStrengths && !allAlike(found) ? "as-is" : isWeighted(found) ? "quartiles" : "fixed",
    fixedStrength: "2",
    atLeast: "",
    answered: found.tellsAnswered ? "file" : "all",
    roleColumn,
    roleOf: [],
    roleOfColumn: "",
    otherRole: "professional",
    partnerColumn: partners.column,
    partnerValues: partners.values,
    sectorColumn: column([...columnNames.partners.sector.headers, ...otherHeaders.sector]),
    otherSector: "",
    unitColumn: column([...columnNames.people.unit.headers, ...otherHeaders.unit]),
    match: "none",
    matchColumn: "",
    nameLevel: "",
    results: "5",
  };
}

/** What was sent before, as the fields of the page hold it. */
export function mappingStart(mapping: MappingInput): MappingStart {
  const { waves, relations, fixedStrength, atLeast, roleOf, results } = mapping;
  return {
    ...mapping,
    waves: waves.map(({ wave, take, title = "", date = "" }) => ({
      wave,
      take: take === "yes",
      title,
      date,
    })),
    relations: relations.map(({ relation, level, bothWays }) => ({
      relation,
      level: level ?? "",
      bothWays: bothWays === "yes",
    })),
    fixedStrength: String(fixedStrength),
    atLeast: atLeast === undefined ? "" : String(atLeast),
    roleOf: roleOf.map((role) => role ?? ""),
    results: String(results),
    roleColumn: mapping.roleColumn ?? "",
    roleOfColumn: mapping.roleOfColumn ?? "",
    nameLevel: mapping.nameLevel ?? "",
    partnerColumn: mapping.partnerColumn ?? "",
    sectorColumn: mapping.sectorColumn ?? "",
    otherSector: mapping.otherSector ?? "",
    unitColumn: mapping.unitColumn ?? "",
    matchColumn: mapping.matchColumn ?? "",
  };
}

/** The name of the file, unless it says only what is in it. */
function programmeName(fileName: string): string {
  const name = fileName.replace(/\.[a-z0-9]{2,7}$/i, "").slice(0, 120);
  return /^(nodes|edges|relations|respondents|ties|network)$/i.test(name) ? "" : name;
}

/**
 * By the words for levels; a relation whose name says nothing stays open, and so does a second one of the same level.
 * Where nobody is named in return, the file most likely holds each tie once.
 */
function guessLevels({ relations }: NetworkDescription): MappingStart["relations"] {
  const taken = new Set<TieLevel>();
  return relations.map(({ name, directed, oneSided }): MappingStart["relations"][number] => {
    const bothWays = directed && oneSided;
    const level = tieLevelWords.get(comparable(name));
    if (level === undefined || taken.has(level)) return { relation: name, level: "", bothWays };
    taken.add(level);
    return { relation: name, level, bothWays };
  });
}

/** A column that tells inside from outside, unless the roles do. */
function partnerColumn({ columns }: NetworkDescription, roleColumn: string) {
  const roles = columns.find(({ name }) => name === roleColumn);
  if (roles?.values.some(({ role }) => role === "partner")) return { column: "", values: [] };
  for (const { name, values } of columns) {
    const outside = values.filter(({ value }) => partnerWords.has(comparable(value)));
    if (outside.length > 0) return { column: name, values: outside.map(({ value }) => value) };
  }
  return { column: "", values: [] };
}

const isWeighted = (found: NetworkDescription) =>
  found.relations.some(({ weights }) => weights) && !allAlike(found);

/** One and the same weight everywhere tells nothing of strength. */
function allAlike({ relations }: NetworkDescription): boolean {
  const ranges = relations.flatMap(({ weights }) => (weights ? [weights.lowest, weights.highest] : []));
  return new Set(ranges).size <= 1;
}
