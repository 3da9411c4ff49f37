import { type InsideRole, type TieLevel } from "@vensterbank/core";
import { type SeedFiles } from "../seed-files.server";
import { type ScaleAnswers } from "../scale-answers.server";
import { type DemoTie } from "../ties/demo-tie.server";

/** One person of the roster over the three waves of the source. */
export interface VaartPerson {
  readonly code: string;
  readonly waves: readonly {
    readonly place: { readonly unit: string; readonly role: InsideRole } | null;
    /** Whether the source has this person's relations in this wave. */
    readonly inNetwork: boolean;
  }[];
}

/** The fixed part of the demo: who was there, what they answered on the scales, whom they named (db/seed/README.md). */
export interface VaartSource {
  readonly people: readonly VaartPerson[];
  /** Per wave: person → answers. */
  readonly scales: readonly ReadonlyMap<string, ScaleAnswers>[];
  /** Per wave: relations on cases and on policy. */
  readonly ties: readonly (readonly DemoTie[])[];
}

const sourceWaves = [1, 2, 3] as const;

export function readVaartSource(files: SeedFiles): VaartSource {
  const scales = sourceWaves.map(() => new Map<string, ScaleAnswers>());
  for (const { person, wave, ...items } of files.rows("vaart/scales.csv")) {
    const given = Object.entries(items).filter(([, value]) => value !== "");
    scales[Number(wave) - 1].set(person, Object.fromEntries(given.map(([id, value]) => [id, Number(value)])));
  }
  const ties: DemoTie[][] = sourceWaves.map(() => []);
  for (const { wave, from, to, level, strength } of files.rows("vaart/relations.csv"))
    ties[Number(wave) - 1].push({
      from,
      to,
      level: level as TieLevel,
      strength: Number(strength),
      value: null,
    });
  return { people: files.rows("vaart/roster.csv").map(personOf), scales, ties };
}

function personOf(row: Record<string, string>): VaartPerson {
  return {
    code: row.code,
    waves: sourceWaves.map((wave) => {
      const [unit, role, node] = ["unit", "role", "node"].map((name) => row[`${name}${wave}`]);
      return { place: unit === "" ? null : { unit, role: role as InsideRole }, inNetwork: node !== "" };
    }),
  };
}
