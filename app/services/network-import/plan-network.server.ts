import { type InsideRole, type RespondentRole, type TieLevel, tieLevels } from "@vensterbank/core";
import {
  type NetworkDocument,
  type NetworkNode,
  type NetworkRelation,
  type NetworkTie,
} from "@vensterbank/interchange";
import { comparable } from "../import/column-names.server";
import { sectorWords } from "../import/vocabulary.server";
import { attributeText, plainText } from "./attribute-text.server";
import { describeNetwork } from "./describe-network.server";
import { type MappingInput } from "./network-choices.server";
import { isTie, type Strength, strengthOf } from "./tie-strength.server";

/** Somebody inside, as the waves will know them; `key` is the id of the file. */
export interface PlannedPerson {
  readonly key: string;
  readonly name: string;
  readonly role: InsideRole;
  /** Name or code of a unit; null = the organisation as a whole. */
  readonly unit: string | null;
  /** By which somebody on the staff list may be found; "" = by nothing. */
  readonly match: string;
}

export interface PlannedPartner {
  readonly key: string;
  readonly name: string;
  /** One of the default sectors, or words of the file. */
  readonly sector: string;
}

export interface PlannedTie {
  readonly from: string;
  readonly to: string;
  readonly level: TieLevel;
  readonly strength: Strength;
}

export interface PlannedWave {
  /** As the file calls it. */
  readonly wave: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly people: readonly string[];
  readonly partners: readonly string[];
  readonly answered: ReadonlySet<string>;
  readonly ties: readonly PlannedTie[];
  /** What was asked then; of the other levels nothing is known. */
  readonly levels: readonly TieLevel[];
}

/** What of the files does not come along, in ties unless it says otherwise. */
export interface LeftOut {
  readonly relations: readonly { readonly name: string; readonly ties: number }[];
  /** Waves that were not chosen. */
  readonly waves: readonly string[];
  /** Too light to count. */
  readonly light: number;
  /** Of senders who did not answer. */
  readonly unanswered: number;
  /** Nodes that are in none of the chosen waves. */
  readonly nodes: number;
}

/** A network in the terms of the product, before it is held against the staff list. */
export interface NetworkPlan {
  readonly name: string;
  readonly levels: readonly TieLevel[];
  readonly people: readonly PlannedPerson[];
  readonly partners: readonly PlannedPartner[];
  /** In order of the file. */
  readonly units: readonly string[];
  /** Oldest first. */
  readonly waves: readonly PlannedWave[];
  readonly leftOut: LeftOut;
}

/** Puts a network in the terms of the product, once `mappingFaults` has found nothing wrong. */
export function planNetwork(document: NetworkDocument, mapping: MappingInput): NetworkPlan {
  const chosen = mapping.waves.filter(({ take }) => take === "yes");
  const names = new Set(chosen.map(({ wave }) => wave));
  const present = document.nodes.filter(({ presence }) => presence.some((wave) => names.has(wave)));
  const roles = rolesOf(document, mapping);
  const people: PlannedPerson[] = [];
  const partners: PlannedPartner[] = [];
  for (const node of present) {
    const role = roles(node);
    if (role === "partner") partners.push(plannedPartner(node, mapping));
    else people.push(plannedPerson(node, role, mapping));
  }
  const outside = new Set(partners.map(({ key }) => key));
  const levelOf = new Map(
    mapping.relations.flatMap(({ relation, level }) => (level ? [[relation, level] as const] : [])),
  );
  const inWaves = document.ties.filter(({ wave }) => names.has(wave));
  const ofLevels = inWaves.filter(({ relation }) => levelOf.has(relation));
  const ties = ofLevels.filter((tie) => isTie(tie, mapping));
  const bothWays = new Set([
    ...document.relations.filter(({ directed }) => !directed).map(({ name }) => name),
    ...mapping.relations.filter((one) => one.bothWays === "yes").map(({ relation }) => relation),
  ]);
  const strengths = new Map(
    [...levelOf.keys()].map((name) => [
      name,
      strengthOf(
        ties.filter(({ relation }) => relation === name),
        mapping,
      ),
    ]),
  );
  let unanswered = 0;
  const waves = chosen.map(({ wave, title = "", date = "" }): PlannedWave => {
    const here = present.filter(({ presence }) => presence.includes(wave));
    const own = ties.filter((tie) => tie.wave === wave);
    const arcs = heaviest(own.flatMap((tie) => (bothWays.has(tie.relation) ? [tie, reversed(tie)] : [tie])));
    const answered = answeredIn(wave, here, arcs, mapping, outside);
    const reported = arcs.filter(({ from }) => answered.has(from));
    unanswered += arcs.length - reported.length;
    return {
      wave,
      title,
      date,
      people: here.filter(({ id }) => !outside.has(id)).map(({ id }) => id),
      partners: here.filter(({ id }) => outside.has(id)).map(({ id }) => id),
      answered,
      levels: tieLevels.filter((level) =>
        document.relations.some((one) => levelOf.get(one.name) === level && wasAsked(one, wave)),
      ),
      ties: reported.flatMap(({ from, to, relation, weight }) => {
        const level = levelOf.get(relation);
        const strength = strengths.get(relation)?.(weight);
        return level && strength ? [{ from, to, level, strength }] : [];
      }),
    };
  });
  return {
    name: mapping.name,
    levels: tieLevels.filter((level) => [...levelOf.values()].includes(level)),
    people,
    partners,
    units: [...new Set(people.flatMap(({ unit }) => unit ?? []))],
    waves,
    leftOut: {
      relations: document.relations
        .filter(({ name }) => !levelOf.has(name))
        .map(({ name }) => ({ name, ties: inWaves.filter(({ relation }) => relation === name).length })),
      waves: document.waves.filter((wave) => !names.has(wave)),
      light: ofLevels.length - ties.length,
      unanswered,
      nodes: document.nodes.length - present.length,
    },
  };
}

/** Whether a relation was asked in a wave. */
export function wasAsked({ waves }: NetworkRelation, wave: string): boolean {
  return waves === undefined || waves.includes(wave);
}

/** Where two reports become one tie, read as named by both, the heavier one counts. */
function heaviest(arcs: readonly NetworkTie[]): NetworkTie[] {
  const found = new Map<string, NetworkTie>();
  for (const arc of arcs) {
    const key = JSON.stringify([arc.relation, arc.from, arc.to]);
    const known = found.get(key);
    if (!known || (arc.weight ?? 0) > (known.weight ?? 0)) found.set(key, arc);
  }
  return [...found.values()];
}

const reversed = (tie: NetworkTie): NetworkTie => ({ ...tie, from: tie.to, to: tie.from });

/** Role per node: from the columns that were chosen, else the one for everybody else. */
function rolesOf(document: NetworkDocument, mapping: MappingInput): (node: NetworkNode) => RespondentRole {
  const { roleColumn, partnerColumn, otherRole } = mapping;
  const values = describeNetwork(document).columns.find(({ name }) => name === roleColumn)?.values ?? [];
  const roleOf = new Map(values.map(({ value }, i) => [value, mapping.roleOf[i]]));
  const outside = new Set(partnerColumn === undefined ? [] : mapping.partnerValues);
  return ({ attributes }) => {
    if (partnerColumn !== undefined && outside.has(attributeText(attributes, partnerColumn)))
      return "partner";
    return (roleColumn !== undefined && roleOf.get(attributeText(attributes, roleColumn))) || otherRole;
  };
}

/**
 * Who answered. A partner of whom the file does not tell answered when it named somebody: partners are asked less often
 * than staff, and silence must not count as "nobody".
 */
function answeredIn(
  wave: string,
  here: readonly NetworkNode[],
  arcs: readonly NetworkTie[],
  { answered }: MappingInput,
  outside: ReadonlySet<string>,
): ReadonlySet<string> {
  const naming = new Set(arcs.map(({ from }) => from));
  const did = ({ id, answered: told }: NetworkNode) => {
    if (answered === "file" && told !== null) return told.includes(wave);
    if (answered === "named" || outside.has(id)) return naming.has(id);
    return true;
  };
  return new Set(here.filter(did).map(({ id }) => id));
}

const longestName = 200;

function nameOf({ id, label }: NetworkNode): string {
  return (plainText(label) || plainText(id) || "?").slice(0, longestName);
}

function plannedPerson(node: NetworkNode, role: InsideRole, mapping: MappingInput): PlannedPerson {
  const { unitColumn, match, matchColumn } = mapping;
  const unit =
    unitColumn === undefined ? "" : attributeText(node.attributes, unitColumn).slice(0, longestName);
  const matched = matchColumn === undefined ? node.id : attributeText(node.attributes, matchColumn);
  return {
    key: node.id,
    name: nameOf(node),
    role,
    unit: unit === "" ? null : unit,
    match: match === "none" ? "" : matched.toLowerCase(),
  };
}

function plannedPartner(node: NetworkNode, { sectorColumn, otherSector = "" }: MappingInput): PlannedPartner {
  const told = sectorColumn === undefined ? "" : attributeText(node.attributes, sectorColumn);
  const written = (told || otherSector).slice(0, 80);
  return {
    key: node.id,
    name: nameOf(node),
    sector: sectorWords.get(comparable(written)) ?? written,
  };
}
