import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type TieStrength, type WaveNetwork } from "./wave-network";

type Row = Readonly<Record<string, string>>;

/** Rows of a table of the reference data, which has no commas within its fields. */
export function referenceRows(...path: string[]): Row[] {
  const [header, ...lines] = readFileSync(join(...path), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((field) => field.replace(/^"(.*)"$/, "$1")));
  return lines.map((fields) => Object.fromEntries(header.map((name, k) => [name, fields[k] ?? ""])));
}

/**
 * Waves of one relation of a reference folder. @param kindOf "partner" for nodes outside
 * @param respondents rows of respondents.csv; without them everybody is present and answered in every wave
 */
export function referenceWaves(
  folder: string,
  relation: string,
  waves: readonly number[],
  respondents: readonly Row[] = [],
): WaveNetwork[] {
  const nodes = referenceRows(folder, "nodes.csv");
  const edges = referenceRows(folder, "edges.csv").filter((edge) => edge.relation === relation);
  return waves.map((wave) => {
    const answered = new Map(
      respondents
        .filter((row) => Number(row.wave) === wave)
        .map((row) => [row.id, row.responded === "1"] as const),
    );
    const present = nodes.filter(({ id }) => respondents.length === 0 || answered.has(id));
    return {
      waveId: `w${wave}`,
      levels: ["case"],
      nodes: present.map(({ id, side, unit, sector }) => {
        const partner = side === "external";
        return {
          id: idOf(id),
          kind: partner ? "partner" : "person",
          role: partner ? "partner" : "professional",
          unitId: partner ? null : unit || "u",
          sector: partner ? sector : null,
          responded: answered.get(id) ?? true,
        };
      }),
      ties: edges
        .filter((edge) => Number(edge.wave) === wave)
        .map(({ source, target, weight }) => ({
          from: idOf(source),
          to: idOf(target),
          level: "case",
          strength: Number(weight) as TieStrength,
          value: null,
        })),
    };
  });
}

/** Ids of which the order is the order of the numbers. */
function idOf(number: string): string {
  return `n${number.padStart(4, "0")}`;
}
