import { readFileSync } from "node:fs";
import {
  type Answers,
  asId,
  type InsideRole,
  insideRoles,
  type PersonId,
  type UnitId,
  type UnitLevel,
  type UnitNode,
  type WaveMember,
} from "@vensterbank/core";
import { syntheticReference } from "./reference-data";

/** One wave of a synthetic survey, in the shapes of the product. */
export interface ReferenceWave {
  readonly units: readonly UnitNode[];
  readonly frame: readonly WaveMember[];
  readonly responses: readonly {
    readonly pseudonym: string;
    readonly unitId: UnitId;
    readonly role: InsideRole;
    readonly answers: Answers;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly scale: string;
    readonly facet: string;
    readonly reversed: boolean;
    readonly lo: number;
    readonly hi: number;
    readonly side: "inside";
  }[];
}

/** Two waves of a synthetic survey; people entitled in both have one person id. */
export function referenceWaves(
  name: string,
  from: string,
  to: string,
): readonly [ReferenceWave, ReferenceWave] {
  const linked = rowsOf(name, "frame_linked.csv").filter(
    (row) => row.wave_from === from && row.wave_to === to,
  );
  const both = linked.flatMap((row, cell) =>
    Array.from({ length: Number(row.N) }, (_, i) => ({
      personId: asId<PersonId>(`both-${cell}-${i}`),
      from: { unitId: asId<UnitId>(row.unit_from), role: roleOf(row.role_from) },
      to: { unitId: asId<UnitId>(row.unit_to), role: roleOf(row.role_to) },
    })),
  );
  const before = both.map((person) => ({ personId: person.personId, ...person.from }));
  const after = both.map((person) => ({ personId: person.personId, ...person.to }));
  return [waveOf(name, from, before), waveOf(name, to, after)];
}

function waveOf(name: string, wave: string, known: readonly WaveMember[]): ReferenceWave {
  const items = rowsOf(name, "instrument.csv").map((row) => ({
    id: row.item,
    scale: row.scale,
    facet: row.facet,
    reversed: row.reversed === "1",
    lo: Number(row.lo),
    hi: Number(row.hi),
    side: "inside" as const,
  }));
  const others = rowsOf(name, "frame.csv")
    .filter((row) => row.wave === wave)
    .flatMap((row, cell) => {
      const place = { unitId: asId<UnitId>(row.unit), role: roleOf(row.role) };
      const there = known.filter((one) => one.unitId === place.unitId && one.role === place.role).length;
      return Array.from({ length: Number(row.N) - there }, (_, i) => ({
        personId: asId<PersonId>(`wave-${wave}-${cell}-${i}`),
        ...place,
      }));
    });
  return {
    units: unitsOf(name),
    frame: [...known, ...others],
    responses: rowsOf(name, "responses.csv")
      .filter((row) => row.wave === wave)
      .map((row) => ({
        pseudonym: row.id,
        unitId: asId<UnitId>(row.unit),
        role: roleOf(row.role),
        answers: Object.fromEntries(items.map(({ id }) => [id, row[id] === "" ? null : Number(row[id])])),
      })),
    items,
  };
}

function unitsOf(name: string): UnitNode[] {
  const levels: readonly UnitLevel[] = ["organisation", "department", "team"];
  return rowsOf(name, "units.csv").map((row) => ({
    id: asId<UnitId>(row.unit),
    parentId: row.parent === "" ? null : asId<UnitId>(row.parent),
    code: row.unit,
    name: row.name,
    level: levels.find((level) => level === row.level) ?? "team",
  }));
}

function roleOf(text: string): InsideRole {
  const role = insideRoles.find((one) => one === text);
  if (!role) throw new TypeError(`${text} is not a role`);
  return role;
}

/** Rows of a csv file without quotes. */
function rowsOf(name: string, file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(syntheticReference("surveys", name, file), "utf8")
    .trim()
    .split(/\r?\n/);
  const columns = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}
